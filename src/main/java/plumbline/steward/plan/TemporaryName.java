package plumbline.steward.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is called so takes the place of something else, while both are there. */
public final class TemporaryName {
  private static final int LONGEST = 63;
  private static final String SUFFIX = "__new";

  private TemporaryName() {}

  /** That of what takes the place of something. */
  public static String of(String name) {
    String start = name;
    while (start.getBytes(UTF_8).length + SUFFIX.length() > LONGEST) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + SUFFIX;
  }
}
