package plumbline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.guards.BoundStatements;
import plumbline.guards.KeptContracts;
import plumbline.shared.Room;

/**
 * The layout: which package may use which. A new room needs no line in this table until it uses a
 * neighbour; another package starts with one.
 */
final class ArchitectureTest {
  private static final JavaClasses MAIN = MainClasses.read();

  /** What a room is built on. */
  private static final List<String> GROUND = List.of("shared", "db", "web");

  /** The neighbours that rooms may use beside their ground; other rooms use none. */
  private static final Map<String, List<String>> NEIGHBOURS =
      Map.ofEntries(
          Map.entry("auth", List.of("users")),
          Map.entry("workspaces", List.of("users", "auth")),
          Map.entry("accounts", List.of("users", "auth", "workspaces")),
          Map.entry("bots", List.of("history", "idempotency")),
          Map.entry("watchlist", List.of("history")),
          Map.entry("portfolios", List.of("workspaces", "watchlist", "idempotency")),
          Map.entry("backtests", List.of("bots")),
          Map.entry("journal", List.of("bots", "history")));

  /** The steward's stages in the order that data flows through them. */
  private static final List<String> STAGES =
      Stream.of(
              "model",
              "catalog",
              "diff",
              "plan",
              "ddl",
              "changelog",
              "expected",
              "generate",
              "sqlcheck",
              "verify",
              "lint",
              "report")
          .map("steward."::concat)
          .toList();

  /** Each package with a module is a room. */
  private static final Set<String> ROOMS =
      MAIN.stream()
          .filter(type -> type.isAssignableTo(Room.class) && !type.isInterface())
          .map(JavaClass::getPackageName)
          .map(name -> name.substring("plumbline.".length()))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, List<String>> TABLE = table();

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("shared", List.of());
    table.put("db", List.of("shared"));
    table.put("web", List.of("shared"));
    for (String room : ROOMS) {
      table.put(room, joined(GROUND, NEIGHBOURS.getOrDefault(room, List.of())));
    }
    for (int stage = 0; stage < STAGES.size(); stage++) {
      table.put(STAGES.get(stage), STAGES.subList(0, stage));
    }
    table.put("steward", STAGES);
    table.put(
        "furnish",
        List.of(
            "db",
            "steward.ops",
            "steward.model",
            "steward.catalog",
            "steward.changelog",
            "steward.expected"));
    table.put("steward.ops", joined(List.of("steward"), STAGES));
    return table;
  }

  static Stream<String> present() {
    return MAIN.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> !name.equals("plumbline"))
        .map(name -> name.substring("plumbline.".length()))
        .distinct()
        .sorted();
  }

  @Test
  void everyPackageHasItsLineInTheTable() {
    assertThat(TABLE.keySet()).containsAll(present().toList());
  }

  @ParameterizedTest
  @MethodSource("present")
  void aPackageUsesOnlyWhatTheTableAllows(String name) {
    Set<String> allowed = new TreeSet<>(TABLE.getOrDefault(name, List.of()));
    allowed.add(name);
    String[] packages = allowed.stream().map("plumbline."::concat).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("plumbline." + name)
        .should()
        .dependOnClassesThat(resideInAPackage("plumbline..").and(not(resideInAnyPackage(packages))))
        .check(MAIN);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("plumbline.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void roomsAndTheStewardDoNotKnowEachOther() {
    String[] rooms =
        Stream.concat(ROOMS.stream(), GROUND.stream())
            .map("plumbline."::concat)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(rooms)
        .should()
        .dependOnClassesThat(resideInAPackage("plumbline.steward.."))
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage("plumbline.steward..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(rooms))
        .check(MAIN);
  }

  @Test
  void aRoomBuildsItselfInAModuleThatNamesIt() {
    Set<String> withoutModule =
        ROOMS.stream()
            .filter(room -> MAIN.stream().noneMatch(type -> isModuleOf(room, type)))
            .collect(Collectors.toSet());
    assertThat(withoutModule).isEmpty();
  }

  @Test
  void statementsAreWrittenInDaosOnly() {
    classes()
        .that(MainClasses.HAVE_STATEMENTS)
        .should()
        .haveSimpleNameEndingWith("Dao")
        .andShould()
        .beInterfaces()
        .check(MAIN);
  }

  @Test
  void statementsAreConstantsAndValuesAreBound() {
    assertThat(BoundStatements.faults(MAIN)).isEmpty();
  }

  @Test
  void everyCollectionIsHeldToItsContract() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("plumbline");
    assertThat(KeptContracts.faults(MAIN, tests)).isEmpty();
  }

  private static boolean isModuleOf(String room, JavaClass type) {
    return type.getPackageName().equals("plumbline." + room)
        && type.getSimpleName().equalsIgnoreCase(room + "Module");
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
