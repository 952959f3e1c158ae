package plumbline.steward.sqlcheck;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;

/** Why the columns of a result cannot be made into the records that a method returns. */
final class RowRules {
  private final Findings findings;

  RowRules(Findings findings) {
    this.findings = findings;
  }

  /**
   * Tells of a result that Jdbi does not read.
   *
   * @param method the method that Jdbi was called by
   * @param failure what Jdbi says
   */
  void check(DaoMethod name, Method method, SentStatement sent, String failure) {
    int before = findings.found().size();
    Stream.concat(
            Stream.of(method.getGenericReturnType()),
            Arrays.stream(method.getGenericParameterTypes()).filter(RowRules::takesRows))
        .flatMap(RowRules::records)
        .forEach(row -> checkComponents(name, row, sent));
    if (findings.found().size() == before) {
      findings.add(
          name,
          StatementRule.UNREADABLE_ROW,
          "result",
          "columns that its rows can be made of",
          failure);
    }
  }

  private static boolean takesRows(Type type) {
    return GenericTypes.getErasedType(type).isInterface();
  }

  /** The records that a type is made of, such as that of {@code Optional<Bot>}. */
  private static Stream<Class<?>> records(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).flatMap(RowRules::records);
    }
    if (type instanceof WildcardType wildcard) {
      return Arrays.stream(wildcard.getUpperBounds()).flatMap(RowRules::records);
    }
    return type instanceof Class<?> raw && raw.isRecord() ? Stream.of(raw) : Stream.empty();
  }

  private void checkComponents(DaoMethod method, Class<?> row, SentStatement sent) {
    for (Parameter component : constructor(row)) {
      Nested nested = component.getAnnotation(Nested.class);
      if (nested == null) {
        check(method, row, component, sent);
      } else if (nested.value().isEmpty()) {
        checkComponents(method, component.getType(), sent);
      }
    }
  }

  private static Parameter[] constructor(Class<?> row) {
    return Arrays.stream(row.getDeclaredConstructors())
        .filter(each -> each.getParameterCount() == row.getRecordComponents().length)
        .findFirst()
        .orElseThrow()
        .getParameters();
  }

  private void check(DaoMethod method, Class<?> row, Parameter component, SentStatement sent) {
    String name =
        component.isAnnotationPresent(ColumnName.class)
            ? component.getAnnotation(ColumnName.class).value()
            : component.getName();
    List<String> labels = sent.columns().stream().map(ResultColumn::label).toList();
    List<String> matching = labels.stream().filter(label -> matches(sent, label, name)).toList();
    String part = "component %s of %s".formatted(component.getName(), row.getSimpleName());
    if (matching.size() > 1) {
      findings.add(
          method,
          StatementRule.AMBIGUOUS_COMPONENT,
          part,
          "one column",
          String.join(", ", matching));
    } else if (matching.isEmpty() && !isNullable(component)) {
      findings.add(
          method,
          StatementRule.COMPONENT_WITHOUT_COLUMN,
          part,
          "a column for it",
          String.join(", ", labels));
    }
  }

  private static boolean matches(SentStatement sent, String label, String name) {
    ReflectionMappers mappers = sent.context().getConfig(ReflectionMappers.class);
    String column = mappers.getCaseChange().apply(label);
    return mappers.getColumnNameMatchers().stream()
        .anyMatch(matcher -> matcher.columnNameMatches(column, name));
  }

  /** Jdbi leaves out what is marked with any annotation of that name. */
  private static boolean isNullable(Parameter component) {
    return Arrays.stream(component.getAnnotations())
        .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
  }
}
