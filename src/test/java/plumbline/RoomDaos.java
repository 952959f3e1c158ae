package plumbline;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import plumbline.auth.PasswordSettings;
import plumbline.shared.Room;

/** The DAOs of all rooms, with all the SQL that the service can send. */
public final class RoomDaos {
  private RoomDaos() {}

  /** All rooms, in the order in which they are listed. */
  public static List<Room> rooms(Desk desk) {
    return new Rooms(
            desk.jdbi(),
            desk.jdbi(),
            PasswordSettings.defaults(),
            EnglishValidation.factory().getValidator())
        .all();
  }

  /** The DAOs that the rooms list, and the seed's own. */
  public static List<Class<?>> listed(Desk desk) {
    return Stream.concat(
            rooms(desk).stream().flatMap(room -> room.daos().stream()), Stream.of(LoadDao.class))
        .<Class<?>>map(dao -> dao)
        .toList();
  }

  /** Those that there are, but for what each session is opened with, which asks no table. */
  public static List<Class<?>> written() {
    return MainClasses.read().stream()
        .filter(MainClasses.HAVE_STATEMENTS)
        .filter(type -> !type.getPackageName().equals("plumbline.db"))
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }
}
