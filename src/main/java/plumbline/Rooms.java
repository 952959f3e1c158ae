package plumbline;

import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.accounts.AccountsModule;
import plumbline.auth.AuthModule;
import plumbline.auth.PasswordHasher;
import plumbline.auth.PasswordSettings;
import plumbline.backtests.BacktestsModule;
import plumbline.bots.BotsModule;
import plumbline.channels.ChannelsModule;
import plumbline.history.HistoryModule;
import plumbline.idempotency.IdempotencyModule;
import plumbline.journal.JournalModule;
import plumbline.portfolios.PortfoliosModule;
import plumbline.shared.FieldError;
import plumbline.shared.Room;
import plumbline.users.UsersModule;
import plumbline.watchlist.WatchlistModule;
import plumbline.workspaces.MembershipRoles;
import plumbline.workspaces.WorkspacesModule;

/** All rooms of the desk, built on their databases: the one place where a room is listed. */
final class Rooms {
  /** Both databases store microseconds; what is written then reads back the same. */
  static final InstantSource CLOCK = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);

  private final MembershipRoles roles;
  private final AuthModule auth;
  private final AccountsModule accounts;
  private final ChannelsModule channels;
  private final BotsModule bots;
  private final BacktestsModule backtests;
  private final WatchlistModule watchlist;
  private final JournalModule journal;
  private final PortfoliosModule portfolios;
  private final List<Room> all;

  /**
   * Builds them.
   *
   * @param jdbi the main database
   * @param authJdbi the database of sessions and keys, which may be the same
   */
  Rooms(Jdbi jdbi, Jdbi authJdbi, PasswordSettings passwords, Validator validator) {
    PasswordHasher hasher = new PasswordHasher(passwords);
    HistoryModule history = new HistoryModule(jdbi, CLOCK);
    IdempotencyModule idempotency = new IdempotencyModule(CLOCK);
    this.roles = new MembershipRoles(jdbi);
    this.auth = new AuthModule(jdbi, authJdbi, CLOCK, hasher, roles);
    this.accounts = new AccountsModule(jdbi, CLOCK, hasher, auth, validator);
    this.channels = new ChannelsModule(jdbi, CLOCK);
    this.bots = new BotsModule(jdbi, CLOCK, history.history(), idempotency.idempotency());
    this.backtests = new BacktestsModule(jdbi, CLOCK);
    this.watchlist = new WatchlistModule(jdbi, CLOCK);
    this.journal = new JournalModule(jdbi, CLOCK);
    this.portfolios = new PortfoliosModule(jdbi, CLOCK, idempotency.idempotency());
    List<Room> all = new ArrayList<>(plain(jdbi));
    all.addAll(
        List.of(
            auth,
            accounts,
            new WorkspacesModule(jdbi, CLOCK, auth.tokens()),
            idempotency,
            channels,
            bots,
            history,
            backtests,
            watchlist,
            journal,
            portfolios));
    this.all = List.copyOf(all);
  }

  /** The rooms that nothing else speaks to; 'room' adds a new one below the others. */
  private static List<Room> plain(Jdbi jdbi) {
    List<Room> rooms = new ArrayList<>();
    rooms.add(new UsersModule(jdbi));
    return rooms;
  }

  List<Room> all() {
    return all;
  }

  MembershipRoles roles() {
    return roles;
  }

  AuthModule auth() {
    return auth;
  }

  AccountsModule accounts() {
    return accounts;
  }

  ChannelsModule channels() {
    return channels;
  }

  BotsModule bots() {
    return bots;
  }

  BacktestsModule backtests() {
    return backtests;
  }

  WatchlistModule watchlist() {
    return watchlist;
  }

  JournalModule journal() {
    return journal;
  }

  PortfoliosModule portfolios() {
    return portfolios;
  }

  /**
   * What a client is told when a constraint of any room refuses a row, by the constraint's name.
   */
  Map<String, FieldError> conflicts() {
    Map<String, FieldError> conflicts = new HashMap<>();
    all.forEach(room -> conflicts.putAll(room.conflicts()));
    return conflicts;
  }
}
