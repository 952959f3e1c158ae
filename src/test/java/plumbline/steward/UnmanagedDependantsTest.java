package plumbline.steward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;
import plumbline.steward.plan.Step;

/** What is not managed is never touched, nor is anything torn down that then has to stay. */
@ParameterizedClass
@EnumSource(Engine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UnmanagedDependantsTest {
  private static final String SCHEMA =
      """
      create table trades (id bigint primary key, price integer default 0, note varchar(9));
      create view prices as select id, price from trades;
      create view theirs as select price from trades
      """;

  @Parameter Engine engine;

  private TestDatabases databases;

  @BeforeAll
  void start(TestDatabases databases) {
    this.databases = databases;
  }

  private static boolean isOurs(ObjectId id) {
    return !id.name().equalsIgnoreCase("theirs") && !id.schema().equalsIgnoreCase("elsewhere");
  }

  /** The type of a column is another, and all that leaned on it is there again. */
  private DriftingDatabase withAnotherType(String more) throws Exception {
    DriftingDatabase database =
        DriftingDatabase.of(databases, engine, SCHEMA).managing(UnmanagedDependantsTest::isOurs);
    database.run(
        "drop view prices; drop view theirs;"
            + " alter table trades alter column price type bigint;"
            + " create view prices as select id, price from trades;"
            + more);
    return database;
  }

  private static void changesNothing(DriftingDatabase database) throws Exception {
    Plan plan = database.plan();

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.unmended().values()).anyMatch(reason -> reason.contains("does not manage"));
  }

  @Test
  void keepWhatTheyDependOnAsItIsWithAllElseOnIt() throws Exception {
    DriftingDatabase database =
        withAnotherType(
            "create schema elsewhere; create view elsewhere.theirs as select price from trades");

    changesNothing(database);
  }

  @Test
  void areNotMadeAsTheChangesHaveThem() throws Exception {
    DriftingDatabase database =
        withAnotherType("create view theirs as select price, id as edited from trades");

    changesNothing(database);
  }

  @Test
  void keepWhatTheyDependOnByWayOfSomethingOfOurs() throws Exception {
    DriftingDatabase database =
        withAnotherType(
            "create view totals as select price from trades;"
                + " create schema elsewhere; create view elsewhere.theirs as select id from prices");

    assertThat(database.plan().steps())
        .extracting(Step::sql)
        .singleElement()
        .asString()
        .containsIgnoringCase("totals");
  }

  @Test
  void keepFromBeingMadeWhatLeansOnWhatHasToStay() throws Exception {
    DriftingDatabase database =
        withAnotherType(
            "drop view prices; create view theirs as select price from trades;"
                + " alter table trades drop column note");

    database.repair();

    assertThat(database.plan().steps()).isEmpty();
    assertThat(database.differing())
        .containsExactlyInAnyOrder("column public.trades.price", "view public.prices");
  }
}
