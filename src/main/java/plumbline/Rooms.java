package plumbline;

import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import plumbline.accounts.AccountsModule;
import plumbline.auth.AuthModule;
import plumbline.auth.PasswordHasher;
import plumbline.auth.PasswordSettings;
import plumbline.bots.BotsModule;
import plumbline.channels.ChannelsModule;
import plumbline.history.HistoryModule;
import plumbline.idempotency.IdempotencyModule;
import plumbline.shared.FieldError;
import plumbline.shared.Room;
import plumbline.users.UsersModule;
import plumbline.watchlist.WatchlistModule;
import plumbline.workspaces.MembershipRoles;
import plumbline.workspaces.WorkspacesModule;

/** All rooms of the desk, built on one database: the one place where a room is listed. */
final class Rooms {
  /** Both databases store microseconds; what is written then reads back the same. */
  static final InstantSource CLOCK = () -> Instant.now().truncatedTo(ChronoUnit.MICROS);

  private final MembershipRoles roles;
  private final AuthModule auth;
  private final AccountsModule accounts;
  private final WatchlistModule watchlist;
  private final List<Room> all;

  Rooms(Jdbi jdbi, PasswordSettings passwords, Validator validator) {
    PasswordHasher hasher = new PasswordHasher(passwords);
    this.roles = new MembershipRoles(jdbi);
    this.auth = new AuthModule(jdbi, jdbi, CLOCK, hasher, roles);
    this.accounts = new AccountsModule(jdbi, CLOCK, hasher, auth, validator);
    this.watchlist = new WatchlistModule(jdbi, CLOCK);
    IdempotencyModule idempotency = new IdempotencyModule(CLOCK);
    this.all =
        List.of(
            new UsersModule(jdbi),
            auth,
            accounts,
            new WorkspacesModule(jdbi, CLOCK, auth.tokens()),
            new HistoryModule(jdbi, CLOCK),
            watchlist,
            idempotency,
            new BotsModule(),
            new ChannelsModule(jdbi, CLOCK));
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

  WatchlistModule watchlist() {
    return watchlist;
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
