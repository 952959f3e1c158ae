package plumbline.steward.changelog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is allowed to a change beside it, with the reason: {@code --comment allow lossy-change: the
 * notes were empty}. Several are separated by semicolons.
 */
final class Allowances {
  private static final Pattern ALLOWANCE =
      Pattern.compile("\\ballow\\s+([\\w-]+)(?:\\s*:\\s*([^;]*[^;\\s]))?");

  private Allowances() {}

  /**
   * All that is allowed to a change, by code, each with its reason; empty where none is given.
   *
   * @param comment of the change; null for none
   */
  static Map<String, String> all(String comment) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher allowance = ALLOWANCE.matcher(comment == null ? "" : comment);
    while (allowance.find()) {
      all.put(allowance.group(1), allowance.group(2) == null ? "" : allowance.group(2));
    }
    return all;
  }

  /**
   * The reason why a change may do something.
   *
   * @param comment of the change; null for none
   * @param code of what it may do
   * @return empty where it may not, or where no reason is given
   */
  static Optional<String> reason(String comment, String code) {
    return Optional.ofNullable(all(comment).get(code)).filter(reason -> !reason.isEmpty());
  }
}
