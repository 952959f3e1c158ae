package plumbline.steward.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Types whose values are of one kind, such as numbers, whatever their size. */
final class TypeFamily {
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of(
              "tinyint",
              "smallint",
              "integer",
              "bigint",
              "numeric",
              "decfloat",
              "real",
              "double precision"),
          Set.of("text", "character varying", "character", "character large object", "name"),
          Set.of(
              "date",
              "timestamp",
              "timestamp without time zone",
              "timestamp with time zone",
              "time",
              "time without time zone",
              "time with time zone"),
          Set.of("bytea", "binary", "binary varying", "binary large object"),
          Set.of("json", "jsonb"),
          Set.of("bit", "bit varying"),
          Set.of("inet", "cidr"));

  private static final Pattern MODIFIER = Pattern.compile("\\([^)]*\\)");
  private static final Pattern ARRAY = Pattern.compile("( array)?\\[[0-9]*]$");

  private TypeFamily() {}

  /** Whether two types are of one family; arrays are where their elements are. */
  static boolean isShared(String type, String other) {
    return of(type).equals(of(other));
  }

  private static Object of(String type) {
    String plain = MODIFIER.matcher(type).replaceAll("").toLowerCase(Locale.ROOT);
    String element = ARRAY.matcher(plain).replaceFirst("");
    if (!element.equals(plain)) {
      return List.of(of(element));
    }
    return FAMILIES.stream()
        .filter(family -> family.contains(plain))
        .map(Object.class::cast)
        .findFirst()
        .orElse(plain);
  }
}
