package plumbline.guards;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Batch;
import org.jdbi.v3.sqlobject.config.UseTemplateEngine;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.DefineList;
import org.jdbi.v3.sqlobject.customizer.DefineNamedBindings;
import org.jdbi.v3.sqlobject.statement.SqlScript;

/**
 * SQL is a constant of a DAO, and values are bound. The steward alone speaks to the database in
 * other ways, as what it says is made of what it found there.
 */
public final class BoundStatements {
  /** What takes SQL as a text, which somebody may have put together. */
  private static final Map<Class<?>, Set<String>> TAKE_TEXT =
      Map.of(
          Handle.class,
          Set.of(
              "createQuery",
              "createUpdate",
              "createBatch",
              "createCall",
              "createScript",
              "prepareBatch",
              "execute",
              "select"),
          Batch.class,
          Set.of("add"),
          Connection.class,
          Set.of("createStatement", "prepareStatement", "prepareCall", "nativeSQL"),
          Statement.class,
          Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch"));

  /** What puts texts into a statement, or lets one pass that is not checked. */
  private static final Set<String> EDIT_TEXT =
      Stream.of(
              Define.class,
              DefineList.class,
              DefineNamedBindings.class,
              AllowUnusedBindings.class,
              UseTemplateEngine.class,
              SqlScript.class)
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private BoundStatements() {}

  /** Where some classes build SQL. */
  public static List<String> faults(JavaClasses classes) {
    return classes.stream()
        .filter(type -> !(type.getPackageName() + ".").startsWith("plumbline.steward."))
        .flatMap(type -> Stream.concat(texts(type), edits(type)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> texts(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(BoundStatements::takesText)
        .map(
            access -> fault(type, access.getLineNumber(), "calls " + access.getTarget().getName()));
  }

  private static boolean takesText(JavaAccess<?> access) {
    return TAKE_TEXT.entrySet().stream()
        .anyMatch(
            entry ->
                access.getTargetOwner().isAssignableTo(entry.getKey())
                    && entry.getValue().contains(access.getName()));
  }

  private static Stream<String> edits(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .filter(target -> EDIT_TEXT.contains(target.getName()))
        .map(target -> fault(type, 0, "uses @" + target.getSimpleName()));
  }

  private static String fault(JavaClass type, int line, String what) {
    return "%s%s: %s %s, which takes SQL as a text; write it as a constant in a DAO and bind the value"
        .formatted(SourceFile.of(type), line > 0 ? ":" + line : "", type.getSimpleName(), what);
  }
}
