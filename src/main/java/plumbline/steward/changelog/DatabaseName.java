package plumbline.steward.changelog;

import java.util.List;
import java.util.Locale;

/**
 * What a database is called where people meet it. The main one has the plain words; that of a room
 * has the room's name before them.
 *
 * @param room such as {@code auth}; empty for the main database
 */
public record DatabaseName(String room) {
  public static final DatabaseName MAIN = new DatabaseName("");

  /** What a database is called that has these changelogs: after the first. */
  public static DatabaseName of(List<Changelog> changelogs) {
    return changelogs.stream()
        .findFirst()
        .map(Changelog::name)
        .filter(first -> !first.equals("main"))
        .map(DatabaseName::new)
        .orElse(MAIN);
  }

  /** The command that works on it, such as {@code auth-db}. */
  public String command() {
    return before("db");
  }

  /** A verb of that command, as a remedy names it: {@code 'auth-db migrate'}. */
  public String command(String verb) {
    return "'%s %s'".formatted(command(), verb);
  }

  /** One of its health checks, such as {@code auth-migrations}. */
  public String check(String what) {
    return before(what);
  }

  private String before(String word) {
    return room.isEmpty() ? word : room + "-" + word;
  }

  /** The variable that says where it is, such as {@code AUTH_DATABASE_URL}. */
  public String variable() {
    return (room.isEmpty() ? "" : room.toUpperCase(Locale.ROOT) + "_") + "DATABASE_URL";
  }

  /** Something of it in a sentence, such as {@code auth schema}. */
  public String own(String what) {
    return room.isEmpty() ? what : room + " " + what;
  }

  /** For a list of databases. */
  @Override
  public String toString() {
    return room.isEmpty() ? "main" : room;
  }
}
