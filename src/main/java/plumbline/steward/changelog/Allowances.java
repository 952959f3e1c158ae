package plumbline.steward.changelog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is allowed to a change beside it, with the reason: {@code --comment allow lossy-change: the
 * notes were empty}. Several are separated by semicolons.
 */
final class Allowances {
  private Allowances() {}

  /**
   * The reason why a change may do something.
   *
   * @param comment of the change; null for none
   * @param code of what it may do
   * @return empty where it may not, or where no reason is given
   */
  static Optional<String> reason(String comment, String code) {
    Matcher allowance =
        Pattern.compile("\\ballow\\s+" + Pattern.quote(code) + "\\s*:\\s*([^;]*[^;\\s])")
            .matcher(comment == null ? "" : comment);
    return allowance.find() ? Optional.of(allowance.group(1)) : Optional.empty();
  }
}
