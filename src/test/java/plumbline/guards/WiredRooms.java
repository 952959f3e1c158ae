package plumbline.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Room;

/** Each room is listed in {@code Rooms}, or nothing of it is served. */
public final class WiredRooms {
  /** What things are called there. */
  private static final Map<String, String> NAMES =
      Map.of(Jdbi.class.getName(), "jdbi", InstantSource.class.getName(), "CLOCK");

  private WiredRooms() {}

  /** Which rooms among some classes are not listed. */
  public static List<String> faults(JavaClasses classes, List<Room> listed) {
    List<String> names = listed.stream().map(room -> room.getClass().getName()).toList();
    return classes.stream()
        .filter(type -> type.isAssignableTo(Room.class) && !type.isInterface())
        .filter(type -> !names.contains(type.getName()))
        .map(WiredRooms::fault)
        .sorted()
        .toList();
  }

  private static String fault(JavaClass module) {
    return "src/main/java/plumbline/Rooms.java: %s is not listed; add 'rooms.add(%s);' to plain()"
        .formatted(module.getSimpleName(), construction(module));
  }

  private static String construction(JavaClass module) {
    JavaConstructor constructor =
        module.getConstructors().stream()
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .findFirst()
            .orElseThrow();
    return constructor.getRawParameterTypes().stream()
        .map(type -> NAMES.getOrDefault(type.getName(), type.getSimpleName()))
        .collect(Collectors.joining(", ", "new " + module.getSimpleName() + "(", ")"));
  }
}
