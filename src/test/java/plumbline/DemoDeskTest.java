package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.backtests.BacktestRequest;
import plumbline.journal.JournalRequest;

/** The demo's file says nothing that the API would refuse. */
final class DemoDeskTest {
  private static final Validator VALIDATOR = EnglishValidation.factory().getValidator();

  @Test
  void everyRequestOfTheDemoIsValid() {
    List<Object> requests = DemoDesk.read().desks().stream().flatMap(this::requests).toList();
    assertThat(requests).hasSizeGreaterThan(50);
    assertThat(requests).flatMap(DemoDeskTest::faults).isEmpty();
  }

  private Stream<Object> requests(DemoDesk desk) {
    Map<String, Long> bots =
        desk.bots().stream()
            .map(bot -> bot.bot().name())
            .collect(Collectors.toMap(Function.identity(), name -> 1L));
    return Stream.of(
            Stream.of(desk.workspace()),
            desk.prices().stream(),
            desk.channels().stream().map(DemoDesk.Channel::channel),
            desk.channels().stream()
                .flatMap(channel -> channel.messages().stream())
                .map(DemoDesk.Message::request),
            desk.bots().stream().map(DemoDesk.Bot::bot),
            desk.bots().stream().flatMap(bot -> bot.history().stream()),
            desk.watchlist().stream().map(DemoDesk.Watched::entry),
            desk.backtests().stream().map(of -> of.request(BacktestRequest.class, bots)),
            desk.journal().stream().map(of -> of.request(JournalRequest.class, bots)),
            desk.portfolios().stream().map(DemoDesk.Portfolio::portfolio),
            desk.portfolios().stream().flatMap(portfolio -> portfolio.transactions().stream()))
        .flatMap(Function.identity());
  }

  private static List<String> faults(Object request) {
    return VALIDATOR.validate(request).stream()
        .map(fault -> request + ": " + fault.getPropertyPath() + " " + fault.getMessage())
        .toList();
  }
}
