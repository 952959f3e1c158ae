package plumbline.steward;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Leaves out of a script the lines that end with {@code -- since N} for an older PostgreSQL. */
public final class Since {
  private static final Pattern MARK = Pattern.compile("-- since (\\d+)$");

  private Since() {}

  /**
   * The lines for one server.
   *
   * @param version its major version
   */
  public static String suiting(int version, String script) {
    return script.lines().filter(line -> suits(version, line)).collect(Collectors.joining("\n"));
  }

  private static boolean suits(int version, String line) {
    Matcher mark = MARK.matcher(line);
    return !mark.find() || Integer.parseInt(mark.group(1)) <= version;
  }
}
