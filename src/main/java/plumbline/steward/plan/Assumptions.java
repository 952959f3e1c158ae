package plumbline.steward.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.steward.model.SessionSetting;

/**
 * What a person has said about values whose meaning depends on a setting of the session. Any time
 * zone can be assumed; of the other settings only what all sessions have.
 */
public final class Assumptions {
  /** Nobody has said anything. */
  public static final Assumptions NONE = new Assumptions(Map.of());

  private final Map<SessionSetting, String> chosen;

  private Assumptions(Map<SessionSetting, String> chosen) {
    this.chosen = Map.copyOf(chosen);
  }

  /**
   * Reads what somebody said.
   *
   * @param told each such as {@code TimeZone=UTC}
   */
  public static Assumptions parse(Collection<String> told) {
    Map<SessionSetting, String> chosen = new EnumMap<>(SessionSetting.class);
    for (String one : told) {
      String[] parts = one.split("=", 2);
      if (parts.length < 2 || parts[1].isBlank()) {
        throw new IllegalArgumentException(
            "%s is not SETTING=VALUE, such as %s"
                .formatted(one, SessionSetting.TIME_ZONE.with(SessionSetting.TIME_ZONE.value())));
      }
      SessionSetting setting = SessionSetting.parse(parts[0].strip());
      chosen.put(setting, checked(setting, parts[1].strip()));
    }
    return new Assumptions(chosen);
  }

  private static String checked(SessionSetting setting, String value) {
    if (setting == SessionSetting.TIME_ZONE) {
      if (!ZoneId.getAvailableZoneIds().contains(value)) {
        throw new IllegalArgumentException(
            "%s is no time zone: use a name such as UTC or Europe/Rome".formatted(value));
      }
      return value;
    }
    if (!value.replace(" ", "").equalsIgnoreCase(setting.value().replace(" ", ""))) {
      throw new IllegalArgumentException(
          "%s is no value that can be assumed: all sessions have %s; where values are meant otherwise, change the column by hand"
              .formatted(setting.with(value), setting.with(setting.value())));
    }
    return setting.value();
  }

  /** The time zone of times that do not say theirs. */
  public String zone() {
    return chosen.getOrDefault(SessionSetting.TIME_ZONE, SessionSetting.TIME_ZONE.value());
  }

  /** How a person says the same on a command line: {@code --assume TimeZone=UTC}. */
  public String flags() {
    return choices().map(Assumptions::flag).collect(Collectors.joining());
  }

  /** How the same is said to a task: {@code &assume=TimeZone%3DUTC}. */
  public String parameters() {
    return choices()
        .map(choice -> "&assume=" + URLEncoder.encode(choice, UTF_8))
        .collect(Collectors.joining());
  }

  private Stream<String> choices() {
    return chosen.keySet().stream().sorted().map(setting -> setting.with(chosen.get(setting)));
  }

  static String flag(String choice) {
    return choice.contains(" ") ? " --assume '" + choice + "'" : " --assume " + choice;
  }

  /**
   * What a step assumes.
   *
   * @param settings on which its result depends
   * @param named whether its SQL names the time zone; else it has that of all sessions
   * @param affected as in {@link Assumption}
   */
  public Assumption of(Set<SessionSetting> settings, boolean named, String affected) {
    List<SessionSetting> all = settings.stream().sorted().toList();
    return new Assumption(
        all.stream().map(setting -> setting.with(assumed(setting, named))).toList(),
        all.stream()
            .filter(setting -> !assumed(setting, named).equals(chosen.get(setting)))
            .map(setting -> setting.with(assumed(setting, named)))
            .toList(),
        affected);
  }

  private String assumed(SessionSetting setting, boolean named) {
    return setting == SessionSetting.TIME_ZONE && named ? zone() : setting.value();
  }
}
