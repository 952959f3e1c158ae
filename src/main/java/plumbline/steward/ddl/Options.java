package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Storage parameters and their like, each as {@code name=value}. */
final class Options {
  private static final Pattern PLAIN = Pattern.compile("[a-z_]+|-?[0-9]+(\\.[0-9]+)?");

  private Options() {}

  /** In parentheses. */
  static String list(List<String> options) {
    return options.stream().map(Options::option).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A clause of its own, with a blank before it; empty for none. */
  static String with(List<String> options) {
    return options.isEmpty() ? "" : " with " + list(options);
  }

  /** What to say after {@code alter …} to come from some to others: one or two clauses. */
  static List<String> changes(List<String> found, List<String> expected) {
    List<String> wanted = expected.stream().filter(option -> !found.contains(option)).toList();
    List<String> names = expected.stream().map(Options::name).toList();
    List<String> gone = found.stream().map(Options::name).filter(n -> !names.contains(n)).toList();
    List<String> clauses = new ArrayList<>();
    if (!gone.isEmpty()) {
      clauses.add("reset (" + String.join(", ", gone) + ")");
    }
    if (!wanted.isEmpty()) {
      clauses.add("set " + list(wanted));
    }
    return clauses;
  }

  private static String option(String option) {
    String value = option.substring(name(option).length() + 1);
    return name(option) + "=" + (PLAIN.matcher(value).matches() ? value : Names.literal(value));
  }

  private static String name(String option) {
    return option.substring(0, option.indexOf('='));
  }
}
