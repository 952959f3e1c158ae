package plumbline.steward.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.steward.plan.Assumptions;

/** What a request asks of an admin task. */
record TaskParameters(Map<String, List<String>> values) {
  /** The one that may be given several times. */
  private static final String ASSUME = "assume";

  /** Refuses what is not known, and what is given twice. */
  void requireOnly(Set<String> known) {
    values.forEach(
        (name, given) -> {
          if (!known.contains(name)) {
            throw new IllegalArgumentException(
                "the parameter %s is unknown; there are: %s"
                    .formatted(name, String.join(", ", known)));
          }
          if (given.size() > 1 && !name.equals(ASSUME)) {
            throw new IllegalArgumentException("the parameter " + name + " must be given once");
          }
        });
  }

  /** Its value; null where there is none. */
  String optional(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? null : given.get(0);
  }

  String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException("the parameter " + name + " is missing");
    }
    return value;
  }

  boolean truth(String name) {
    String value = optional(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException("the parameter " + name + " must be true or false");
    }
    return "true".equals(value);
  }

  /** Its value as a number; null where there is none. */
  Integer number(String name) {
    String value = optional(name);
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the parameter " + name + " must be a whole number", e);
    }
  }

  /** What was said about values whose meaning depends on a setting of the session. */
  Assumptions assumptions() {
    return Assumptions.parse(values.getOrDefault(ASSUME, List.of()));
  }

  Format format() {
    String value = optional("format");
    return value == null ? Format.TEXT : Format.parse(value);
  }

  /** Those of the databases that are meant: all, or the one that the parameter names. */
  List<WatchedDatabase> chosen(List<WatchedDatabase> all) {
    String wanted = optional("database");
    if (wanted == null) {
      return all;
    }
    List<WatchedDatabase> chosen =
        all.stream().filter(one -> one.name().toString().equals(wanted)).toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "the parameter database must be one of: "
              + all.stream().map(one -> one.name().toString()).collect(Collectors.joining(", ")));
    }
    return chosen;
  }
}
