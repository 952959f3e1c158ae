package plumbline.steward.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.TestDatabase;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;

/** The worked example of a required field that comes to a table with rows. */
final class UsernameBackfillTest {
  private static final String MAIN_CHANGES_BEFORE =
      "select count(*) from databasechangelog where id < '0005'";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void givesEverybodyWhoWasThereBeforeAUsername(Engine engine, TestDatabases databases)
      throws Exception {
    TestDatabase database = databases.create(engine);
    Changelogs changelogs =
        new Changelogs(
            List.of(Changelog.of("main")), DatabaseAddress.parse(database.url())::connect);
    changelogs.migrate();
    Jdbi jdbi = database.jdbi();
    int before =
        jdbi.withHandle(
            handle -> handle.createQuery(MAIN_CHANGES_BEFORE).mapTo(Integer.class).one());
    int applied =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from databasechangelog")
                    .mapTo(Integer.class)
                    .one());
    changelogs
        .session()
        .with(
            Changelog.of("main"),
            liquibase -> {
              liquibase.rollback(applied - before, (String) null);
              return null;
            });
    List.of("ada.lovelace@x.example", "ada.lovelace@y.example", "__@x.example", "o@x.example")
        .forEach(email -> insert(jdbi, email));

    changelogs.migrate();

    List<String> usernames =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select username from users order by id")
                    .mapTo(String.class)
                    .list());
    assertThat(usernames).containsExactly("adalovelac-1", "adalovelac-2", "user-3", "o-4");
  }

  private static void insert(Jdbi jdbi, String email) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into users (email, display_name, password_hash) values (?, 'Some One', 'x')",
                email));
  }
}
