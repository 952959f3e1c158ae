package plumbline.furnish;

import java.util.List;
import java.util.Optional;

/** The types of one size. */
enum Scalar implements ColumnType {
  DECIMAL("numeric(20, 8)", "BigDecimal", "BigDecimal") {
    @Override
    public String valid(Column column) {
      return "number";
    }

    @Override
    public String another(Column column) {
      return "1.25";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"1\"", "true", "0.000000001", "1_234_567_890_123L");
    }

    @Override
    public String argument(Column column) {
      return "1.5";
    }
  },

  INTEGER("integer", "Integer", "int") {
    @Override
    public String valid(Column column) {
      return "number";
    }

    @Override
    public String another(Column column) {
      return "1_000_000";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"1\"", "1.5", "true", "2_147_483_648L");
    }

    @Override
    public String argument(Column column) {
      return "1000000";
    }
  },

  BIGINT("bigint", "Long", "long") {
    @Override
    public String valid(Column column) {
      return "number";
    }

    @Override
    public String another(Column column) {
      return "5_000_000_000L";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"1\"", "1.5", "true");
    }

    @Override
    public String argument(Column column) {
      return "5000000000";
    }
  },

  BOOLEAN("boolean", "Boolean", "boolean") {
    @Override
    public String valid(Column column) {
      return "false";
    }

    @Override
    public String another(Column column) {
      return "true";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"true\"", "1");
    }

    @Override
    public Optional<String> whyNotUnique() {
      return Optional.of("of two values there would be two objects");
    }

    @Override
    public String literal(Column column, int number) {
      return "false";
    }

    @Override
    public String argument(Column column) {
      return "true";
    }
  },

  TIMESTAMP("timestamp with time zone", "Instant", "Instant") {
    @Override
    public String valid(Column column) {
      return column.unique()
          ? "Instant.parse(\"2026-01-05T09:00:00Z\").plusSeconds(number).toString()"
          : "\"2026-01-05T09:00:00Z\"";
    }

    @Override
    public String another(Column column) {
      return "\"2026-01-06T10:30:00Z\"";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"today\"", "5", "\"2026-01-05T09:00:00\"");
    }

    @Override
    public String literal(Column column, int number) {
      return "timestamp with time zone '2026-01-05 09:00:0%d+00'".formatted(number);
    }

    @Override
    public String argument(Column column) {
      return "\"2026-02-01T09:00:00Z\"";
    }
  },

  JSON("jsonb", "ObjectNode", "ObjectNode") {
    @Override
    public String annotations(Column column) {
      return "@Json";
    }

    @Override
    public String valid(Column column) {
      return "Map.of(\"of\", number)";
    }

    @Override
    public String another(Column column) {
      return "Map.of(\"of\", \"another\")";
    }

    @Override
    public List<String> invalid(Column column) {
      return List.of("\"a\"", "7", "List.of()", "Map.of(\"a\", \"n\".repeat(65_536))");
    }

    @Override
    public Optional<String> whyNotUnique() {
      return Optional.of("two objects are not told apart by what they hold");
    }

    @Override
    public String literal(Column column, int number) {
      return "json '{\"of\": 1}'";
    }

    @Override
    public String argument(Column column) {
      return "{\"of\": 2}";
    }
  };

  private final String sql;
  private final String javaType;
  private final String presentType;

  Scalar(String sql, String javaType, String presentType) {
    this.sql = sql;
    this.javaType = javaType;
    this.presentType = presentType;
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
  public String literal(Column column, int number) {
    return Integer.toString(number);
  }
}
