package plumbline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.workspaces.WorkspaceDao;
import plumbline.workspaces.WorkspaceRequest;
import plumbline.workspaces.WorkspaceService;

/**
 * Seeds the profile {@code load}: a workspace of its own for each scale, whose rooms hold the
 * thousands of rows that benchmarks want, made by the database itself. All or nothing; where the
 * workspace is there already it changes nothing.
 */
final class LoadSeed {
  private static final int MOST = 100_000;
  private static final long CHUNK = 100_000;
  private static final int CHANNELS = 5;
  private static final int BOTS = 10;
  private static final int PORTFOLIOS = 10;
  private static final int SYMBOLS = 100;
  private static final int CURVE_POINTS = 100;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Jdbi jdbi;
  private final SeedPeople people;

  LoadSeed(Jdbi jdbi, SeedPeople people) {
    this.jdbi = jdbi;
    this.people = people;
  }

  /**
   * Fills the rooms.
   *
   * @param scale thousands of events and of messages; journal and transactions get a tenth of it,
   *     backtests a thousandth
   */
  void seed(int scale, PrintWriter out) {
    if (scale < 1 || scale > MOST) {
      throw new IllegalArgumentException("the scale must be from 1 to " + MOST);
    }
    String slug = "load-" + scale;
    boolean made =
        jdbi.inTransaction(
            handle -> {
              if (handle.attach(WorkspaceDao.class).countSlug(slug) > 0) {
                return false;
              }
              fill(handle, slug, scale, out);
              return true;
            });
    if (made) {
      jdbi.useExtension(LoadDao.class, LoadDao::analyze);
      people.tell(out);
      out.println("Made the workspace " + slug + ".");
    } else {
      out.println("The profile load of scale " + scale + " is there already; nothing changed.");
    }
  }

  private void fill(Handle handle, String slug, int scale, PrintWriter out) {
    Instant now = Rooms.CLOCK.instant();
    long user = people.ensure("load@demo.example", "Lou Load", "load");
    long workspace =
        WorkspaceService.create(handle, user, new WorkspaceRequest("Load " + scale, slug), now);
    LoadDao load = handle.attach(LoadDao.class);
    JsonNode parameters = JSON.objectNode().put("lookback", 48);
    long events = scale * 1_000L;
    long tenth = events / 10;
    load.channels(workspace, 1, CHANNELS, now);
    load.bots(workspace, user, parameters, 1, BOTS, now);
    load.portfolios(workspace, user, 1, PORTFOLIOS, now);
    load.watchlist(workspace, user, 1, SYMBOLS, now);
    load.prices(workspace, 0, SYMBOLS - 1L, now);
    Progress progress = new Progress(out);
    progress.each(
        "messages",
        events,
        (first, last) -> load.messages(workspace, user, CHANNELS, first, last, now));
    Instant start = now.minusSeconds(events);
    progress.each(
        "history", events, (first, last) -> load.events(workspace, BOTS, first, last, start));
    out.printf(Locale.ROOT, "notifications: %,d%n", load.notifications(workspace, user));
    progress.each(
        "backtests",
        scale,
        (first, last) -> load.backtests(workspace, curve(now), parameters, first, last, now));
    ArrayNode tags = JSON.arrayNode().add("load");
    progress.each(
        "journal",
        tenth,
        (first, last) -> load.journal(workspace, user, SYMBOLS, tags, first, last, now));
    Instant firstTrade = now.minusSeconds(tenth);
    progress.each(
        "transactions",
        tenth,
        (first, last) ->
            load.transactions(workspace, PORTFOLIOS, SYMBOLS, first, last, firstTrade, now));
  }

  private static JsonNode curve(Instant end) {
    ArrayNode curve = JSON.arrayNode();
    for (int point = 0; point < CURVE_POINTS; point++) {
      curve
          .addObject()
          .put("time", end.minus(Duration.ofDays(CURVE_POINTS - (long) point)).toString())
          .put("equity", 10_000 + point * 20 - (point % 7) * 60);
    }
    return curve;
  }

  /** Makes the rows from one number to another. */
  @FunctionalInterface
  private interface Rows {
    void make(long first, long last);
  }

  /** Works in chunks, and prints how far it is after each. */
  private record Progress(PrintWriter out) {

    void each(String what, long count, Rows rows) {
      for (long done = 0; done < count; ) {
        long last = Math.min(count, done + CHUNK);
        rows.make(done + 1, last);
        done = last;
        out.printf(Locale.ROOT, "%s: %,d of %,d%n", what, done, count);
        out.flush();
      }
    }
  }
}
