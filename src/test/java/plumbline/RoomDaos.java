package plumbline;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import plumbline.auth.PasswordSettings;

/** The DAOs of all rooms, with all the SQL that the service can send. */
public final class RoomDaos {
  private RoomDaos() {}

  /** Those that the rooms list. */
  public static List<Class<?>> listed(Desk desk) {
    Rooms rooms =
        new Rooms(
            desk.jdbi(), new PasswordSettings(0, 0), EnglishValidation.factory().getValidator());
    return rooms.all().stream().flatMap(room -> room.daos().stream()).toList();
  }

  /** Those that there are. */
  public static List<Class<?>> written() {
    return MainClasses.read().stream()
        .filter(MainClasses.HAVE_STATEMENTS)
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }
}
