package plumbline.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.Json;

/**
 * What came of a call by a workspace.
 *
 * @param failure why the method could not be called, or null
 * @param returned as JSON
 * @param own the caller's rows after a change, by table
 * @param foreign the other workspace's rows after a change, by table
 */
record Outcome(
    String failure,
    String returned,
    Map<String, List<String>> own,
    Map<String, List<String>> foreign) {
  private static final Set<String> NOTHING = Set.of("null", "[]", "0", "false");

  static Outcome failed(String failure) {
    return new Outcome(failure, "", Map.of(), Map.of());
  }

  static Outcome returned(String returned) {
    return new Outcome(null, returned, Map.of(), Map.of());
  }

  /** Whether a query found something. */
  boolean returnedSome() {
    return !NOTHING.contains(returned);
  }

  static String json(Object returned) {
    if (returned instanceof Optional<?> optional) {
      return Json.write(optional.orElse(null));
    }
    if (returned instanceof Stream<?> stream) {
      return Json.write(stream.toList());
    }
    return Json.write(returned);
  }
}
