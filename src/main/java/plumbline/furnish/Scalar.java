package plumbline.furnish;

import java.util.List;
import java.util.Optional;

/** The types of one size. */
enum Scalar implements ColumnType {
  DECIMAL(
      "numeric(20, 8)",
      "BigDecimal",
      "BigDecimal",
      new Samples(
          "number", "1.25", List.of("\"1\"", "true", "0.000000001", "1_234_567_890_123L"), "1.5")),

  INTEGER(
      "integer",
      "Integer",
      "int",
      new Samples(
          "number", "1_000_000", List.of("\"1\"", "1.5", "true", "2_147_483_648L"), "1000000")),

  BIGINT(
      "bigint",
      "Long",
      "long",
      new Samples("number", "5_000_000_000L", List.of("\"1\"", "1.5", "true"), "5000000000")),

  BOOLEAN(
      "boolean",
      "Boolean",
      "boolean",
      new Samples("false", "true", List.of("\"true\"", "1"), "true")) {
    @Override
    public Optional<String> whyNotUnique() {
      return Optional.of("of two values there would be two objects");
    }

    @Override
    public String literal(Column column, int number) {
      return "false";
    }
  },

  TIMESTAMP(
      "timestamp with time zone",
      "Instant",
      "Instant",
      new Samples(
          "\"2026-01-05T09:00:00Z\"",
          "\"2026-01-06T10:30:00Z\"",
          List.of("\"today\"", "5", "\"2026-01-05T09:00:00\""),
          "\"2026-02-01T09:00:00Z\"")) {
    @Override
    public String valid(Column column) {
      return column.unique()
          ? "Instant.parse(%s).plusSeconds(number).toString()".formatted(super.valid(column))
          : super.valid(column);
    }

    @Override
    public String literal(Column column, int number) {
      return "timestamp with time zone '2026-01-05 09:00:0%d+00'".formatted(number);
    }
  },

  JSON(
      "jsonb",
      "ObjectNode",
      "ObjectNode",
      new Samples(
          "Map.of(\"of\", number)",
          "Map.of(\"of\", \"another\")",
          List.of("\"a\"", "7", "List.of()", "Map.of(\"a\", \"n\".repeat(65_536))"),
          "{\"of\": 2}")) {
    @Override
    public String annotations(Column column) {
      return "@Json";
    }

    @Override
    public Optional<String> whyNotUnique() {
      return Optional.of("two objects are not told apart by what they hold");
    }

    @Override
    public String literal(Column column, int number) {
      return "json '{\"of\": 1}'";
    }
  };

  private final String sql;
  private final String javaType;
  private final String presentType;

  @SuppressWarnings("ImmutableEnumChecker") // Its list is one of List.of.
  private final Samples samples;

  /** Values of a type in the tests of a room, as {@link ColumnType} asks for them. */
  private record Samples(String valid, String another, List<String> invalid, String argument) {}

  Scalar(String sql, String javaType, String presentType, Samples samples) {
    this.sql = sql;
    this.javaType = javaType;
    this.presentType = presentType;
    this.samples = samples;
  }

  @Override
  public String sql() {
    return sql;
  }

  @Override
  public String javaType() {
    return javaType;
  }

  @Override
  public String presentType() {
    return presentType;
  }

  @Override
  public String valid(Column column) {
    return samples.valid();
  }

  @Override
  public String another(Column column) {
    return samples.another();
  }

  @Override
  public List<String> invalid(Column column) {
    return samples.invalid();
  }

  @Override
  public String literal(Column column, int number) {
    return Integer.toString(number);
  }

  @Override
  public String argument(Column column) {
    return samples.argument();
  }
}
