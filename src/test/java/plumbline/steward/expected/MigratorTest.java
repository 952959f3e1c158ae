package plumbline.steward.expected;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** Who asks what is expected need not be who migrates. */
@Tag("postgresql")
final class MigratorTest {

  @Test
  void whatTheMigratorOwnsIsExpectedToBeTheirs(TestDatabases databases) throws Exception {
    TestDatabase database = databases.create(Engine.POSTGRESQL);
    DatabaseAddress administrator = DatabaseAddress.parse(database.url());
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("create role desk login");
              handle.execute("grant create on schema public to desk");
            });
    DatabaseAddress desk =
        new DatabaseAddress(
            administrator.engine(), administrator.url(), "desk", null, administrator.properties());
    new Schemas(desk, Schemas.OURS).applied().migrate();
    Schemas seen = new Schemas(administrator, Schemas.OURS);

    assertThat(seen.found().owners()).containsValue("desk");
    assertThat(seen.differences(seen.found(), seen.expected().ofApplied().catalog())).isEmpty();
  }
}
