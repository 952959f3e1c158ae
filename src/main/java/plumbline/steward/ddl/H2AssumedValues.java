package plumbline.steward.ddl;

import static plumbline.steward.ddl.SessionDependence.DATE;
import static plumbline.steward.ddl.SessionDependence.MOMENT;
import static plumbline.steward.ddl.SessionDependence.ZONED_TIME;

import java.util.Optional;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.SessionSetting;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Step;

/**
 * Values on H2 of which the time zone of the session decides what they become. Its {@code at time
 * zone} reads a time without a zone in that of the session all the same, so the zone is named in
 * the value's text.
 */
final class H2AssumedValues {
  /** As H2 calls them. */
  private static final String TIMESTAMP = "timestamp";

  private static final String TIME = "time";

  private final Domains before;
  private final Domains after;
  private final Assumptions assumptions;

  /**
   * Those of one database.
   *
   * @param domains those that are to be there
   */
  H2AssumedValues(Catalog found, Domains domains, Assumptions assumptions) {
    this.before = new Domains(found, H2Names::of);
    this.after = domains;
    this.assumptions = assumptions;
  }

  /** A column's value in its new type, where an expression can name what it assumes. */
  Optional<String> expression(Column was, Column is) {
    return expression(
        H2Names.quoted(is.id().name()), before.base(was.type()), after.base(is.type()));
  }

  /** The same of another value, such as one that is to become what it was. */
  Optional<String> expressionBack(String value, Column is, Column was) {
    return expression(value, after.base(is.type()), before.base(was.type()));
  }

  private Optional<String> expression(String value, String from, String to) {
    if (SessionDependence.isArray(from)
        || SessionDependence.isArray(to)
        || SessionDependence.onH2(from, to).isEmpty()) {
      return Optional.empty();
    }
    return converted(value, SessionDependence.element(from), SessionDependence.element(to))
        .map(named -> "cast(%s as %s)".formatted(named, to));
  }

  private Optional<String> converted(String value, String from, String to) {
    String zone = assumptions.zone();
    if (to.equals(MOMENT) && (from.equals(DATE) || from.equals(TIMESTAMP))) {
      String text = "cast(cast(%s as timestamp(9)) as varchar)".formatted(value);
      return Optional.of(text + " || " + H2Names.literal(" " + zone));
    }
    boolean isUtc = zone.equals(SessionSetting.TIME_ZONE.value());
    if (from.equals(TIME) && to.equals(ZONED_TIME) && isUtc) {
      return Optional.of("cast(%s as varchar) || '+00'".formatted(value));
    }
    if (from.equals(MOMENT) && !to.equals(ZONED_TIME)) {
      return Optional.of("cast(%s as timestamp(9))".formatted(withoutOffset(value, zone)));
    }
    return from.equals(ZONED_TIME) && to.equals(TIME) && isUtc
        ? Optional.of(withoutOffset(value, zone))
        : Optional.empty();
  }

  private static String withoutOffset(String value, String zone) {
    return "regexp_replace(cast(%s at time zone %s as varchar), '[+-][0-9:]+$', '')"
        .formatted(value, H2Names.literal(zone));
  }

  /** A step that gives a column its new type, with what it takes for granted. */
  Step assuming(Step step, Column was, Column is) {
    Set<SessionSetting> settings =
        SessionDependence.onH2(before.base(was.type()), after.base(is.type()));
    return settings.isEmpty()
        ? step
        : step.assuming(
            assumptions.of(
                settings,
                expression(was, is).isPresent(),
                "select 1 from %s where %s is not null"
                    .formatted(H2Names.table(is.id()), H2Names.quoted(is.id().name()))));
  }

  /** The same of one that gives rows of old the default of a new column. */
  Step filling(Step step, Column column, String value) {
    return Moments.dependOnZone(value, after.base(column.type()))
        ? step.assuming(
            assumptions.of(
                Set.of(SessionSetting.TIME_ZONE),
                false,
                "select 1 from " + H2Names.table(column.id())))
        : step;
  }
}
