package plumbline;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The compiled classes of the product, for rules about them. */
public final class MainClasses {
  private static final List<Class<? extends Annotation>> STATEMENTS =
      List.of(SqlQuery.class, SqlUpdate.class, SqlBatch.class);

  /** Classes with a method that sends a statement of its own. */
  static final DescribedPredicate<JavaClass> HAVE_STATEMENTS =
      DescribedPredicate.describe(
          "have statements",
          type ->
              type.getMethods().stream()
                  .anyMatch(method -> STATEMENTS.stream().anyMatch(method::isAnnotatedWith)));

  /** Classes with a method that answers requests. */
  public static final DescribedPredicate<JavaClass> HAVE_ROUTES =
      DescribedPredicate.describe(
          "have routes",
          type ->
              type.getMethods().stream()
                  .anyMatch(method -> method.isMetaAnnotatedWith(HttpMethod.class)));

  private MainClasses() {}

  /** All of them. */
  public static JavaClasses read() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("plumbline");
  }
}
