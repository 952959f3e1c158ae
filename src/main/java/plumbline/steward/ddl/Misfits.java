package plumbline.steward.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.steward.model.Attribute;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Column;
import plumbline.steward.model.CompositeType;
import plumbline.steward.model.Domain;
import plumbline.steward.model.EnumType;
import plumbline.steward.model.Kind;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;
import plumbline.steward.plan.Precondition;

/**
 * Finds rows whose values a type refuses before anything makes room for it, also where the type has
 * yet to be made: then its labels, its rules or its fields are tried on their texts.
 */
final class Misfits {
  private static final Set<Kind> TYPES =
      Set.of(Kind.ENUM, Kind.DOMAIN, Kind.COMPOSITE_TYPE, Kind.RANGE, Kind.BASE_TYPE);

  private final Catalog found;
  private final Domains before;
  private final Domains after;
  private final Map<String, SchemaObject> types = new HashMap<>();

  /** Then types that no catalog has, which are those of extensions, are there. */
  private final boolean extensionsStay;

  /**
   * Those of one database.
   *
   * @param domains those that are to be there
   */
  Misfits(Catalog found, Catalog expected, Domains domains) {
    this.found = found;
    this.before = new Domains(found, Names::of);
    this.after = domains;
    this.extensionsStay =
        expected.objects().values().stream()
            .filter(object -> object.id().kind() == Kind.EXTENSION)
            .allMatch(extension -> extension.equals(found.objects().get(extension.id())));
    expected.objects().values().stream()
        .filter(object -> TYPES.contains(object.id().kind()))
        .forEach(type -> types.put(Names.of(type.id()), type));
  }

  /**
   * That there are none.
   *
   * @param column as it is to be
   * @param converted its value of old as one of its new type
   * @return empty where that cannot be asked
   */
  Optional<Precondition> none(Column column, String converted) {
    String element = column.type().replaceAll("(\\[\\])++$", "");
    if (isThere(element)) {
      return Optional.of(none(column, converted, List.of()));
    }
    SchemaObject type = types.get(element);
    if (type instanceof EnumType enumType) {
      return EnumDdl.allStay(column, enumType);
    }
    if (!element.equals(column.type())) {
      return Optional.empty();
    }
    String text = Names.identifier(column.id().name()) + "::text";
    if (type instanceof Domain domain && isThere(domain.type())) {
      return Optional.of(none(column, text + "::" + domain.type(), rules(domain)));
    }
    return type instanceof CompositeType composite
            && found.objects().get(composite.id()) instanceof CompositeType before
        ? Optional.of(none(column, fields(column.id(), before, composite), List.of()))
        : Optional.empty();
  }

  /** Whether the server knows a type as it is to be. */
  private boolean isThere(String type) {
    SchemaObject own = types.get(type);
    return own == null
        ? !type.contains(".") || extensionsStay
        : own.equals(found.objects().get(own.id()));
  }

  private static List<String> rules(Domain domain) {
    List<String> broken = new ArrayList<>();
    if (domain.notNull()) {
      broken.add("value is null");
    }
    domain.checks().stream()
        .filter(Domain.Check::validated)
        .forEach(check -> broken.add("not " + check.definition().replaceFirst("^CHECK ", "")));
    return broken;
  }

  /** A value of as many fields as there are; null where that many cannot become so many. */
  private String fields(ObjectId column, CompositeType before, CompositeType after) {
    if (before.attributes().size() != after.attributes().size()) {
      return "null";
    }
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < after.attributes().size(); i++) {
      Attribute field = after.attributes().get(i);
      String text =
          "(%s).%s::text"
              .formatted(
                  Names.identifier(column.name()),
                  Names.identifier(before.attributes().get(i).name()));
      fields.add(isThere(field.type()) ? text + "::" + field.type() : text);
    }
    return "row(" + String.join(", ", fields) + ")";
  }

  /** The server stops at a value that it cannot convert, which says as much as a row. */
  private Precondition none(Column column, String converted, List<String> broken) {
    List<String> conditions = new ArrayList<>();
    conditions.add("(old is not null and value::text is null)");
    conditions.addAll(broken);
    String lost = loss(column).map(", %s as lost"::formatted).orElse("");
    if (!lost.isEmpty()) {
      conditions.add("lost");
    }
    return new Precondition(
        "select 1 from (select %s::text as old, %s as value%s from %s) as own where %s"
            .formatted(
                Names.identifier(column.id().name()),
                converted,
                lost,
                Names.table(column.id()),
                String.join(" or ", conditions)),
        "values in %s do not fit %s: change them first".formatted(column.id(), column.type()));
  }

  /** What a domain is made of may cut and round. */
  private Optional<String> loss(Column column) {
    return found.objects().get(column.id()) instanceof Column own
        ? Conversion.loss(
            Names.identifier(column.id().name()),
            before.base(own.type()),
            after.base(column.type()))
        : Optional.empty();
  }
}
