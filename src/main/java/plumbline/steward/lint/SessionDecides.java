package plumbline.steward.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.ddl.SessionDependence;
import plumbline.steward.diff.Difference.Altered;
import plumbline.steward.model.Column;
import plumbline.steward.model.SessionSetting;

/** A setting of the session decides what values become. */
final class SessionDecides implements Rule {
  /** How a statement says itself what values mean, or how they are written. */
  private static final Pattern NAMED =
      Pattern.compile(
          "at\\s+time\\s+zone|\\b(timezone|to_char|to_date|to_timestamp|encode)\\s*\\(",
          Pattern.CASE_INSENSITIVE);

  private static final String REWRITES =
      "; in a session whose zone is another, it also rewrites the table, with readers and writers blocked";

  @Override
  public Help help() {
    return Help.of(
        "PL017",
        "a setting of the session decides what values become",
        "the same change makes other values on a database, or for a person, whose time zone or style differs",
        "say it in the statement: using made_at at time zone 'UTC'");
  }

  @Override
  public Stream<Offence> check(Observation seen) {
    if (seen.described().statements().stream().anyMatch(sql -> NAMED.matcher(sql).find())) {
      return Stream.empty();
    }
    return seen.differences().stream()
        .filter(Altered.class::isInstance)
        .map(Altered.class::cast)
        .filter(altered -> seen.isOld(altered.id()))
        .flatMap(altered -> check(altered, seen));
  }

  private static Stream<Offence> check(Altered altered, Observation seen) {
    if (!(altered.expected() instanceof Column before)
        || !(altered.found() instanceof Column after)) {
      return Stream.empty();
    }
    boolean onH2 = seen.after().server().engine().equals("h2");
    Set<SessionSetting> settings =
        onH2
            ? SessionDependence.onH2(before.type(), after.type())
            : SessionDependence.onPostgresql(before.type(), after.type());
    if (settings.isEmpty()) {
      return Stream.empty();
    }
    String assumed =
        settings.stream()
            .map(setting -> setting.with(setting.value()))
            .collect(Collectors.joining(", "));
    boolean keepsFile = !onH2 && isMoment(before.type()) && isMoment(after.type());
    return Stream.of(
        Offence.of(
            after.id(),
            "what the values of %s become depends on the session, and was tried with %s%s"
                .formatted(after.id().path(), assumed, keepsFile ? REWRITES : "")));
  }

  /** Of these the server keeps the file in UTC alone, where both have the same bits. */
  private static boolean isMoment(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("timestamp");
  }
}
