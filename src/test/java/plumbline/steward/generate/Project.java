package plumbline.steward.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.ScratchAddress;
import plumbline.TestDatabases;
import plumbline.db.DatabaseAddress;
import plumbline.db.Engine;
import plumbline.steward.catalog.H2CatalogReader;
import plumbline.steward.catalog.PostgresqlCatalogReader;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.ddl.H2Dialect;
import plumbline.steward.ddl.PostgresqlDialect;
import plumbline.steward.expected.ScratchDatabases;

/** A changelog and a declared model in a folder, to be edited. */
record Project(Path folder, TestDatabases databases) {
  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - includeAll:
            path: changes/
            relativeToChangelogFile: true
            endsWithFilter: .sql
      """;

  /** One whose changes build what some statements build, each of which has its rollback. */
  static Project of(Path folder, TestDatabases databases, String... statements) throws IOException {
    Files.createDirectories(folder.resolve("changes"));
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("changelog.yaml"), CHANGELOG);
    StringBuilder change =
        new StringBuilder(
            "--liquibase formatted sql logicalFilePath:db/main/changes/0001_first.sql\n");
    for (int place = 0; place < statements.length; place++) {
      change.append(
          "\n--changeset plumbline:0001-%d\n%s;\n--rollback empty\n"
              .formatted(place + 1, statements[place]));
    }
    Files.writeString(folder.resolve("changes/0001_first.sql"), change.toString());
    return new Project(folder, databases);
  }

  /** With another declared model. */
  Project declaring(String... statements) throws IOException {
    Files.writeString(folder.resolve("schema/all.sql"), String.join(";\n\n", statements) + ";\n");
    return this;
  }

  Changelog changelog() {
    return Changelog.of("main").at(folder.resolve("changelog.yaml"));
  }

  /** What is generated on some engines, the first of which is the configured one. */
  Optional<ChangeFile> generate(Map<String, String> backfills, Engine... engines) throws Exception {
    List<Side> sides = new ArrayList<>();
    for (Engine engine : engines) {
      sides.add(side(engine));
    }
    return new Generator(sides).generate(new Request(changelog(), "edited", backfills));
  }

  private Side side(Engine engine) throws Exception {
    DatabaseAddress address = DatabaseAddress.parse(databases.create(engine).url());
    ScratchDatabases scratches = ScratchDatabases.of(address::connect, new ScratchAddress(address));
    return engine == Engine.H2
        ? new Side("h2", scratches, new H2CatalogReader(), H2Dialect::new)
        : new Side("postgresql", scratches, new PostgresqlCatalogReader(), PostgresqlDialect::new);
  }
}
