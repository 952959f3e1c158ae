package plumbline.steward.model;

import java.util.Locale;

/**
 * A kind of schema object. The order is the one in which objects are best made where nothing else
 * decides.
 */
public enum Kind {
  SCHEMA,
  EXTENSION,
  LANGUAGE,
  ACCESS_METHOD,
  COLLATION,
  ENUM,
  COMPOSITE_TYPE,
  DOMAIN,
  RANGE,
  BASE_TYPE,
  SEQUENCE,
  CONSTANT,
  FOREIGN_DATA_WRAPPER,
  SERVER,
  USER_MAPPING,
  FUNCTION,
  PROCEDURE,
  AGGREGATE,
  OPERATOR,
  OPERATOR_FAMILY,
  OPERATOR_CLASS,
  CAST,
  CONVERSION,
  TRANSFORM,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_CONFIGURATION,
  TABLE,
  FOREIGN_TABLE,
  COLUMN,
  DEFAULT,
  CONSTRAINT,
  INDEX,
  STATISTICS,
  VIEW,
  MATERIALIZED_VIEW,
  SYNONYM,
  RULE,
  TRIGGER,
  POLICY,
  PUBLICATION,
  SUBSCRIPTION,
  EVENT_TRIGGER,
  SETTING,
  SECURITY_LABEL,
  DEFAULT_PRIVILEGES;

  /** The words for it, as SQL and people say them: {@code materialized view}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether it belongs to a table or view, and goes with it. */
  public boolean isPartOfTable() {
    return switch (this) {
      case COLUMN, DEFAULT, CONSTRAINT, RULE, TRIGGER, POLICY -> true;
      default -> false;
    };
  }
}
