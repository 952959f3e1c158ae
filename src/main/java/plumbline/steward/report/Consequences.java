package plumbline.steward.report;

import plumbline.steward.diff.Difference;
import plumbline.steward.model.Constraint;
import plumbline.steward.model.Index;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.SchemaObject;

/** Why a difference matters, in one short sentence. */
final class Consequences {
  private Consequences() {}

  static String of(Difference difference) {
    if (difference instanceof Difference.Missing missing) {
      return ofMissing(missing.expected());
    }
    if (difference instanceof Difference.Unexpected unexpected) {
      return ofUnexpected(unexpected.id());
    }
    if (difference instanceof Difference.Altered altered) {
      return ofAltered(altered);
    }
    if (difference instanceof Difference.OwnerDiffers) {
      return "changes of it may be refused, and others may make them";
    }
    if (difference instanceof Difference.GrantsDiffer) {
      return "somebody may do more with it than is meant, or is refused what he needs";
    }
    return "people who look it up are told something else than is meant";
  }

  private static String ofMissing(SchemaObject object) {
    if (object instanceof Constraint constraint) {
      return ofMissing(constraint.type());
    }
    return switch (object.id().kind()) {
      case DEFAULT -> "rows that leave the column out fail, or get no value";
      case INDEX -> "what it made fast or unique is so no more";
      case STATISTICS -> "queries may be planned badly";
      case TRIGGER, RULE, EVENT_TRIGGER -> "what it does to each row is left out";
      case POLICY -> "rows are seen or kept from people otherwise than is meant";
      case SETTING -> "it is kept, guarded or used otherwise than is meant";
      case PUBLICATION, SUBSCRIPTION -> "others are not told what changes";
      case DEFAULT_PRIVILEGES -> "objects that are made from now on can be used otherwise";
      default -> "whatever names it fails";
    };
  }

  private static String ofMissing(Constraint.Type type) {
    return switch (type) {
      case PRIMARY_KEY, UNIQUE, EXCLUSION -> "rows can be stored that exclude each other";
      case CHECK -> "rows can be stored that break the rule";
      case FOREIGN_KEY -> "rows can refer to what is not there";
      case NOT_NULL -> "rows can be stored without a value";
    };
  }

  private static String ofUnexpected(ObjectId id) {
    return switch (id.kind()) {
      case CONSTRAINT -> "rows are refused that the program may store";
      case INDEX, STATISTICS -> "each write pays for it";
      case TRIGGER, RULE, EVENT_TRIGGER -> "it does to rows what no change asked for";
      case POLICY -> "rows are seen or kept from people otherwise than is meant";
      case SETTING -> "it is kept, guarded or used otherwise than is meant";
      case DEFAULT -> "rows get a value that nobody asked for";
      default -> "no change makes it, and one that will make another of its name fails";
    };
  }

  private static String ofAltered(Difference.Altered altered) {
    if (altered.found() instanceof Index index && !index.valid()) {
      return "the server does not use it, though each write pays for it";
    }
    if (altered.found() instanceof Constraint constraint && !constraint.enforced()) {
      return "rows can be stored that break it";
    }
    if (altered.found() instanceof Constraint constraint && !constraint.validated()) {
      return "rows of old may break it";
    }
    return switch (altered.id().kind()) {
      case COLUMN, DOMAIN, ENUM, COMPOSITE_TYPE, RANGE ->
          "values may be refused, or kept otherwise than is meant";
      case CONSTRAINT -> "rows are refused or stored otherwise than is meant";
      case INDEX -> "what it made fast or unique may be so no more";
      case VIEW, MATERIALIZED_VIEW -> "it shows something else than is meant";
      case TABLE -> "its rows are kept or guarded otherwise than is meant";
      case POLICY -> "rows are seen or kept from people otherwise than is meant";
      default -> "it does something else than is meant";
    };
  }
}
