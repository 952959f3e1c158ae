package plumbline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.guards.SourceTree;
import plumbline.web.Access;

/** Habits that hold in every package. */
final class HouseRulesTest {
  private static final JavaClasses MAIN = MainClasses.read();

  @Test
  void sourcesAreAllThatIsAmongTheSources() {
    assertThat(SourceTree.faults(java.nio.file.Path.of(""))).isEmpty();
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .should()
        .bePublic()
        .andShould()
        .beAnnotatedWith(Access.class)
        .check(MAIN);
  }

  @Test
  void routesAreInResourcesAndResourcesHaveAPath() {
    classes()
        .that(MainClasses.HAVE_ROUTES)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .andShould()
        .beAnnotatedWith(Path.class)
        .check(MAIN);
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .beAnnotatedWith(Path.class)
        .check(MAIN);
  }

  @Test
  void onlyCommandsWriteToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackages("plumbline", "plumbline.steward.ops")
        .should(ACCESS_STANDARD_STREAMS)
        .check(MAIN);
  }

  @Test
  void timesAreInstantsAndNotTheirPredecessors() {
    for (Class<?> legacy :
        List.of(
            Date.class,
            Calendar.class,
            DateFormat.class,
            java.sql.Date.class,
            java.sql.Time.class,
            java.sql.Timestamp.class)) {
      noFields().should().haveRawType(legacy).check(MAIN);
      noMethods().should().haveRawReturnType(legacy).check(MAIN);
      noClasses().should().callConstructorWhere(targetOwner(type(legacy))).check(MAIN);
    }
  }

  @Test
  void noNumberPassesThroughFloatingPoint() {
    noFields()
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .orShould()
        .haveRawType(Double.class)
        .orShould()
        .haveRawType(Float.class)
        .check(MAIN);
  }

  @Test
  void whatIsStaticNeverChanges() throws Exception {
    for (JavaField field : statics()) {
      assertThat(field.getModifiers()).as(field.getFullName()).contains(JavaModifier.FINAL);
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      assertThat(isFixed(reflected.get(null))).as(field.getFullName()).isTrue();
    }
  }

  private static List<JavaField> statics() {
    return MAIN.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .toList();
  }

  private static boolean isFixed(Object value) {
    if (value.getClass().isArray()) {
      return Array.getLength(value) == 0;
    }
    boolean holdsOthers = value instanceof Collection || value instanceof Map;
    return !holdsOthers
        || value.getClass().getName().matches("java\\.util\\.(Immutable|.*Unmodifiable).*");
  }
}
