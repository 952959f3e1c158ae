package plumbline;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import plumbline.shared.WorkspaceRole;
import plumbline.watchlist.QuoteRequest;
import plumbline.watchlist.WatchlistRequest;
import plumbline.web.ApiMapper;
import plumbline.workspaces.WorkspaceRequest;

/** What {@code db/seed/demo.yaml} says: people, one workspace, and what is in it. */
record DemoDesk(
    List<Person> people,
    WorkspaceRequest workspace,
    String owner,
    List<Member> members,
    List<Watched> watchlist,
    List<QuoteRequest> prices) {

  /** Somebody to register. */
  record Person(String email, String displayName, String username) {}

  /** Somebody in the workspace; the manager is an e-mail, or null. */
  record Member(String email, WorkspaceRole role, String manager) {}

  /** What somebody watches. */
  record Watched(String email, WatchlistRequest entry) {}

  static DemoDesk read() {
    try (InputStream file = DemoDesk.class.getResourceAsStream("/db/seed/demo.yaml")) {
      return ApiMapper.create().readValue(new YAMLFactory().createParser(file), DemoDesk.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
