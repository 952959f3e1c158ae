package plumbline.tenancy;

import java.util.regex.Pattern;
import plumbline.Desk;
import plumbline.Person;

/** The rows of the tenant probe in a workspace of somebody's, for tests of what refers to them. */
public final class ProbeRows {
  /** Each table has a row of this id, which those that the database gives never meet. */
  public static final long ID = -1;

  private static final Pattern WHO_IS_THERE =
      Pattern.compile("(?s)insert into (workspaces|memberships|api_keys) .*");

  private ProbeRows() {}

  /**
   * Puts them into somebody's own workspace, but for those of a room and of rooms listed after it.
   *
   * @param room a class of the room's package
   */
  public static void put(Desk desk, Person owner, Class<?> room) {
    put(desk, owner, ProbeFiles.of(desk).before(room.getPackageName()));
  }

  static void putAll(Desk desk, Person owner) {
    put(desk, owner, ProbeFiles.of(desk));
  }

  private static void put(Desk desk, Person owner, ProbeFiles files) {
    desk.jdbi()
        .useTransaction(
            handle ->
                files.statements("rows.sql", owner.workspaceId()).stream()
                    .filter(statement -> !WHO_IS_THERE.matcher(statement).matches())
                    .map(statement -> statement.replace("-11", Long.toString(owner.id())))
                    .forEach(handle::execute));
  }
}
