package plumbline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import plumbline.bots.BotRequest;
import plumbline.bots.EventRequest;
import plumbline.channels.ChannelRequest;
import plumbline.channels.MessageRequest;
import plumbline.portfolios.PortfolioRequest;
import plumbline.portfolios.TransactionRequest;
import plumbline.shared.WorkspaceRole;
import plumbline.watchlist.QuoteRequest;
import plumbline.watchlist.WatchlistRequest;
import plumbline.web.ApiMapper;
import plumbline.workspaces.WorkspaceRequest;

/**
 * A desk of {@code db/seed/demo.yaml}: a workspace and what is in its rooms. People stand by their
 * e-mail, bots by their name.
 */
record DemoDesk(
    WorkspaceRequest workspace,
    String owner,
    List<Member> members,
    List<Channel> channels,
    List<Bot> bots,
    List<OfBot> backtests,
    List<Watched> watchlist,
    List<QuoteRequest> prices,
    List<OfBot> journal,
    List<Portfolio> portfolios) {
  private static final ObjectMapper MAPPER = ApiMapper.create();

  DemoDesk {
    channels = orNone(channels);
    bots = orNone(bots);
    backtests = orNone(backtests);
    journal = orNone(journal);
    portfolios = orNone(portfolios);
  }

  /** The whole file. */
  record Demo(List<Person> people, List<DemoDesk> desks) {}

  /** Somebody to register. */
  record Person(String email, String displayName, String username) {}

  /** Somebody in the workspace; the manager is an e-mail, or null. */
  record Member(String email, WorkspaceRole role, String manager) {}

  /** A channel with its messages, the oldest first. */
  record Channel(ChannelRequest channel, List<Message> messages) {
    Channel {
      messages = orNone(messages);
    }
  }

  /** What somebody wrote. */
  record Message(String by, String body) {
    MessageRequest request() {
      return new MessageRequest(body);
    }
  }

  /** A bot with what it did. */
  record Bot(String by, BotRequest bot, List<EventRequest> history) {}

  /** What somebody watches. */
  record Watched(String by, WatchlistRequest entry) {}

  /** Something of somebody's that may be about a bot. */
  record OfBot(String by, String bot, ObjectNode entry) {

    /** The request, with the bot's id in it. */
    <T> T request(Class<T> type, Map<String, Long> bots) {
      ObjectNode complete = entry.deepCopy();
      if (bot != null) {
        complete.put("bot_id", bots.get(bot));
      }
      return MAPPER.convertValue(complete, type);
    }
  }

  /** A portfolio with its transactions. */
  record Portfolio(String by, PortfolioRequest portfolio, List<TransactionRequest> transactions) {}

  static Demo read() {
    try (InputStream file = DemoDesk.class.getResourceAsStream("/db/seed/demo.yaml")) {
      return MAPPER.readValue(new YAMLFactory().createParser(file), Demo.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
