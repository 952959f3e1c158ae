package plumbline.shared;

import java.util.List;
import java.util.Map;

/** One feature of the desk, built and ready to be served. */
public interface Room {

  /** The resources that answer its routes. */
  List<Object> resources();

  /** Every DAO interface of the room: all the SQL that it can send. */
  List<Class<?>> daos();

  /** The changelog below {@code db/} that makes the tables of these DAOs. */
  default String changelog() {
    return "main";
  }

  /** What a client is told when a named constraint of the room's tables refuses a row. */
  default Map<String, FieldError> conflicts() {
    return Map.of();
  }
}
