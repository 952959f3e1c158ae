package plumbline.steward.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Values to try in a column, the likeliest first. */
final class Candidates {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(4000);
  private static final Predicate<String> INTEGER = Pattern.compile("-?\\d+").asMatchPredicate();
  private static final Predicate<String> DECIMAL =
      Pattern.compile("-?\\d+(\\.\\d+)?").asMatchPredicate();
  private static final Predicate<String> TIME = Pattern.compile("\\d+[-:]\\d.*").asMatchPredicate();
  private static final int TEXT_WITHOUT_LIMIT = 1000;

  private final ColumnShape column;
  private final long number;

  private Candidates(ColumnShape column, long number) {
    this.column = column;
    this.number = number;
  }

  /**
   * The values.
   *
   * @param number of the row, so that each has others
   * @param full whether the row has a value wherever it may, else only where it must
   */
  static List<Value> of(ColumnShape column, long number, boolean full) {
    if (column.filled()) {
      return List.of(Value.DEFAULT);
    }
    List<Value> given = new Candidates(column, number).texts().map(Value::given).toList();
    List<Value> without = new ArrayList<>();
    if (column.hasDefault()) {
      without.add(Value.DEFAULT);
    }
    if (!column.notNull()) {
      without.add(Value.NULL);
    }
    return (full ? Stream.of(given, without) : Stream.of(without, given))
        .flatMap(List::stream)
        .toList();
  }

  private Stream<String> texts() {
    Set<String> texts = new LinkedHashSet<>(mentioned());
    texts.addAll(ofType());
    return texts.stream();
  }

  /** What the column's rules mention and its type can read, another first in each row. */
  private List<String> mentioned() {
    List<String> mentioned =
        new ArrayList<>(column.words().stream().filter(this::isReadable).toList());
    Collections.rotate(mentioned, (int) -(number % Math.max(1, mentioned.size())));
    return mentioned;
  }

  /** A rule of several columns mentions values of the others too. */
  private boolean isReadable(String word) {
    return switch (column.jdbcType()) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER.test(word);
      case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE ->
          DECIMAL.test(word);
      case Types.DATE,
          Types.TIMESTAMP,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.TIME,
          Types.TIME_WITH_TIMEZONE ->
          TIME.test(word);
      case Types.BOOLEAN, Types.BIT -> false;
      default -> true;
    };
  }

  private List<String> ofType() {
    return switch (column.jdbcType()) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> integers();
      case Types.NUMERIC, Types.DECIMAL -> decimals();
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> numbers(BigDecimal.valueOf(number + 0.5));
      case Types.BOOLEAN -> booleans();
      case Types.BIT -> column.base().equals("bool") ? booleans() : bits();
      case Types.DATE -> days("");
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> days(" 09:00:00");
      case Types.TIME, Types.TIME_WITH_TIMEZONE ->
          List.of("09:%02d:00".formatted(number % 60), "23:%02d:00".formatted(number % 60));
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR -> words();
      case Types.ARRAY -> arrays();
      default -> ofName();
    };
  }

  private List<String> ofName() {
    String hex = "%02x".formatted(number % 256);
    return switch (column.base()) {
      case "uuid" ->
          List.of(
              UUID.nameUUIDFromBytes((column.name() + number).getBytes(StandardCharsets.UTF_8))
                  .toString());
      case "json", "jsonb" ->
          List.of("{\"row\": " + number + "}", "[" + number + "]", "{}", "[]", "" + number);
      case "bytea" -> List.of("\\x" + hex, "\\x");
      case "varbit" -> bits();
      case "inet", "cidr" -> List.of("10.0.0." + number % 256);
      case "macaddr" -> List.of("08:00:2b:01:02:" + hex);
      case "interval" -> List.of(number + " days", number + " hours");
      case "int4range", "int8range", "numrange" ->
          List.of("[%d,%d)".formatted(10 * number, 10 * number + 5), "empty");
      case "daterange", "tsrange", "tstzrange" ->
          List.of("[%s,%s)".formatted(DAY.plusDays(number), DAY.plusDays(number + 1)), "empty");
      case "point" -> List.of("(%d,%d)".formatted(number, number));
      case "xml" -> List.of("<row>" + number + "</row>");
      case "tsvector", "tsquery" -> List.of("row" + number);
      default -> column.base().endsWith("multirange") ? List.of("{}") : ofUnknown();
    };
  }

  private List<String> ofUnknown() {
    List<String> texts = new ArrayList<>(words());
    texts.addAll(
        List.of("" + number, "{}", "(" + number + ")", "(%d,%d)".formatted(number, number)));
    return texts;
  }

  private List<String> booleans() {
    return number % 2 == 0 ? List.of("true", "false") : List.of("false", "true");
  }

  private List<String> bits() {
    int length = Math.max(1, column.size());
    String bits = "0".repeat(length) + Long.toBinaryString(number);
    return List.of(bits.substring(bits.length() - length));
  }

  private List<String> arrays() {
    return column.base().startsWith("_") ? List.of("{" + number + "}", "{}") : words();
  }

  private List<String> integers() {
    return numbers(BigDecimal.valueOf(number));
  }

  /** With as many digits as fit. */
  private List<String> decimals() {
    if (column.size() == 0) {
      return numbers(BigDecimal.valueOf(number).add(new BigDecimal("0.5")));
    }
    int whole = Math.max(0, column.size() - column.scale());
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(Math.min(whole, 15));
    BigDecimal fitting = BigDecimal.valueOf(number).remainder(limit);
    return numbers(
        column.scale() > 0
            ? fitting.add(BigDecimal.ONE.scaleByPowerOfTen(-column.scale()))
            : fitting);
  }

  private List<String> numbers(BigDecimal first) {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(first.toPlainString());
    for (String mentioned : column.numbers()) {
      BigDecimal limit = new BigDecimal(mentioned);
      Stream.of(limit, limit.add(BigDecimal.ONE), limit.subtract(BigDecimal.ONE), limit.negate())
          .map(BigDecimal::toPlainString)
          .forEach(numbers::add);
    }
    LongStream.of(0, 1, -number, 100 + number).forEach(value -> numbers.add("" + value));
    return List.copyOf(numbers);
  }

  /** Later and later, then earlier: one of two days may have to be after the other. */
  private List<String> days(String time) {
    return LongStream.of(number, number + 400, number - 400)
        .mapToObj(days -> DAY.plusDays(days) + time)
        .toList();
  }

  private List<String> words() {
    String word = "row" + number;
    Set<String> words = new LinkedHashSet<>();
    Stream.of(
            word,
            word.toUpperCase(Locale.ROOT),
            word + "@example.com",
            "https://example.com/" + word,
            "" + number,
            letters(),
            letters().toUpperCase(Locale.ROOT),
            DAY.plusDays(number).toString(),
            "Row " + number + " of some")
        .map(this::shortened)
        .forEach(words::add);
    column.numbers().stream()
        .map(BigDecimal::new)
        .filter(length -> length.signum() > 0 && length.compareTo(LONGEST) <= 0)
        .map(length -> ending("a".repeat(length.intValue()) + number, length.intValue()))
        .filter(text -> column.size() == 0 || text.length() <= column.size())
        .forEach(words::add);
    return List.copyOf(words);
  }

  /** Three letters that are others in each row. */
  private String letters() {
    long rest = number;
    StringBuilder letters = new StringBuilder();
    for (int place = 0; place < 3; place++) {
      letters.insert(0, (char) ('a' + rest % 26));
      rest /= 26;
    }
    return letters.toString();
  }

  /** Its end, where the rows differ. */
  private String shortened(String text) {
    return ending(text, column.size() == 0 ? TEXT_WITHOUT_LIMIT : column.size());
  }

  private static String ending(String text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }
}
