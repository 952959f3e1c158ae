package plumbline.steward.ddl;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.SessionSetting;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Step;

/** Values on PostgreSQL of which a setting of the session decides what they become. */
final class AssumedValues {
  private final Catalog found;
  private final Catalog expected;
  private final Domains before;
  private final Domains after;
  private final Assumptions assumptions;

  /**
   * Those of one database.
   *
   * @param domains those that are to be there
   */
  AssumedValues(Catalog found, Catalog expected, Domains domains, Assumptions assumptions) {
    this.found = found;
    this.expected = expected;
    this.before = new Domains(found, Names::of);
    this.after = domains;
    this.assumptions = assumptions;
  }

  /** A column's value in its new type, where an expression can name what it assumes. */
  Optional<String> expression(Column was, Column is) {
    return ZonedConversion.expression(
        Names.identifier(is.id().name()),
        before.base(was.type()),
        after.base(is.type()),
        is.type(),
        assumptions.zone());
  }

  /** The same where a type of the same name takes the place of one. */
  Optional<String> expression(Column column) {
    return found.objects().get(column.id()) instanceof Column was
        ? expression(was, column)
        : Optional.empty();
  }

  /** Which rows have a value that would not be the same there and back. */
  Optional<String> loss(Column was, Column is) {
    String name = Names.identifier(is.id().name());
    return expression(was, is)
        .filter(converted -> after.base(is.type()).equals(is.type()))
        .flatMap(
            converted ->
                ZonedConversion.expression(
                    "(" + converted + ")",
                    is.type(),
                    before.base(was.type()),
                    was.type(),
                    assumptions.zone()))
        .map(back -> "%s is distinct from %s".formatted(back, name));
  }

  /** A step that gives a column its new type, with what it takes for granted. */
  Step assuming(Step step, Column was, Column is) {
    Set<SessionSetting> settings = settings(was.type(), is.type());
    return settings.isEmpty()
        ? step
        : step.assuming(assumptions.of(settings, expression(was, is).isPresent(), valuesOf(is)));
  }

  /** The same of one by way of the text, where a type of the same name takes the place of one. */
  Step assuming(Step step, Column column) {
    return found.objects().get(column.id()) instanceof Column was
        ? assuming(step, was, column)
        : step;
  }

  /** The same of one that gives rows of old the default of a new column. */
  Step filling(Step step, Column column, String value) {
    return Moments.dependOnZone(value, after.base(column.type()))
        ? step.assuming(
            assumptions.of(
                Set.of(SessionSetting.TIME_ZONE),
                false,
                "select 1 from " + Names.table(column.id())))
        : step;
  }

  private static String valuesOf(Column column) {
    return "select 1 from %s where %s is not null"
        .formatted(Names.table(column.id()), Names.identifier(column.id().name()));
  }

  private Set<SessionSetting> settings(String from, String to) {
    Optional<List<Attribute>> fields = fields(found, from);
    Optional<List<Attribute>> others = fields(expected, to);
    if (fields.isEmpty() || others.isEmpty()) {
      return SessionDependence.onPostgresql(before.base(from), after.base(to));
    }
    Set<SessionSetting> all = EnumSet.noneOf(SessionSetting.class);
    for (int i = 0; i < Math.min(fields.get().size(), others.get().size()); i++) {
      all.addAll(settings(fields.get().get(i).type(), others.get().get(i).type()));
    }
    return all;
  }

  /** Those of a row type, and of an array of such. */
  private static Optional<List<Attribute>> fields(Catalog catalog, String type) {
    String element = type.replaceAll("(\\[\\])++$", "");
    return catalog.objects().values().stream()
        .filter(CompositeType.class::isInstance)
        .filter(object -> Names.of(object.id()).equals(element))
        .map(object -> ((CompositeType) object).attributes())
        .findFirst();
  }
}
