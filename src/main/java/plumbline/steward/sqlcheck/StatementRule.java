package plumbline.steward.sqlcheck;

/** What can be wrong between a statement of the program and a database. */
public enum StatementRule {
  /** The database cannot prepare it: a table, column or function is missing, or types clash. */
  INVALID_STATEMENT(
      "invalid-statement",
      "every call of the method fails",
      "correct the statement, or make a change that it fits"),

  /** The program does not even send it: a parameter without a value, or of an unknown type. */
  NOT_SENT(
      "statement-not-sent",
      "every call of the method fails before the database is asked",
      "give each parameter a value of a type that Jdbi knows"),

  /** The database refuses a parameter's type. PostgreSQL only. */
  PARAMETER_TYPE(
      "parameter-type",
      "every call of the method fails",
      "give the parameter a type that the database takes"),

  /** A result column has a type that the Java type does not hold. */
  RESULT_TYPE(
      "result-type",
      "reading a row fails, or gives another value than is stored",
      "read the column as a type that holds its values"),

  /** A result column may be null, and is read as a primitive, which makes zero or false of it. */
  NULL_INTO_PRIMITIVE(
      "null-into-primitive",
      "a missing value is read as zero or false",
      "read the column as an object, or require it by a change"),

  /** The component of a record for a row has no column. */
  COMPONENT_WITHOUT_COLUMN(
      "component-without-column",
      "reading a row fails",
      "select a column for the component, or take the component away"),

  /** The component of a record for a row has more than one column. */
  AMBIGUOUS_COMPONENT(
      "ambiguous-component", "reading a row fails", "select one column for the component"),

  /** Rows cannot be made into what the method returns for another reason. */
  UNREADABLE_ROW(
      "unreadable-row", "reading a row fails", "give the method a mapper for what it returns"),

  /** An insert leaves out a column that is not null and that nothing else fills. */
  MISSING_REQUIRED_COLUMN(
      "missing-required-column",
      "every row is refused, unless a trigger fills the column",
      "let the insert fill the column, or give it a default by a change");

  private final String code;
  private final String consequence;
  private final String remedy;

  StatementRule(String code, String consequence, String remedy) {
    this.code = code;
    this.consequence = consequence;
    this.remedy = remedy;
  }

  /** By which programs know it; it never changes. */
  public String code() {
    return code;
  }

  /** Why it matters. */
  public String consequence() {
    return consequence;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
