package plumbline.steward.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.util.StringUtil;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.Changelog;
import plumbline.steward.changelog.Changelogs;
import plumbline.steward.lint.Linter;
import plumbline.steward.lint.Rules;
import plumbline.steward.verify.RowMaker;
import plumbline.steward.verify.Verification;

/** A changelog and a declared model in a folder, to be edited. */
record Project(Path folder) {
  private static final Pattern MARK = Pattern.compile("(?m)^-- (dbms:\\S+)$");
  private static final int ROWS = 3;

  private static final String CHANGELOG =
      """
      databaseChangeLog:
        - includeAll:
            path: changes/
            relativeToChangelogFile: true
            endsWithFilter: .sql
      """;

  /** One whose changes build what some statements build; they are not taken back. */
  static Project of(Path folder, String statements) throws IOException {
    Files.createDirectories(folder.resolve("changes"));
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("changelog.yaml"), CHANGELOG);
    StringBuilder change =
        new StringBuilder(
            "--liquibase formatted sql logicalFilePath:db/main/changes/0001_first.sql\n");
    int place = 0;
    for (String statement : StringUtil.processMultiLineSQL(statements, false, true, null)) {
      place++;
      Matcher mark = MARK.matcher(statement);
      change.append(
          "\n--changeset plumbline:0001-%d %s\n%s;\n--rollback empty\n"
              .formatted(place, mark.find() ? mark.group(1) : "", statement));
    }
    Files.writeString(folder.resolve("changes/0001_first.sql"), change.toString());
    return new Project(folder);
  }

  /** With another declared model. */
  Project declaring(String statements) throws IOException {
    Files.writeString(folder.resolve("schema/all.sql"), statements);
    return this;
  }

  Changelog changelog() {
    return Changelog.of("main").at(folder.resolve("changelog.yaml"));
  }

  /** What is generated on some engines, the first of which is the configured one. */
  Optional<ChangeFile> generate(Map<String, String> backfills, Side... sides) throws Exception {
    return new Generator(List.of(sides)).generate(new Request(changelog(), "edited", backfills));
  }

  /** What the rules of lint have against what was generated, a line each. */
  List<String> offences(Side side) throws Exception {
    return new Linter(side, new RowMaker(ROWS, List.of()), new Rules("workspace_id"))
            .judge(
                new Changelogs(List.of(changelog()), side.like()).contents(),
                change -> change.id().startsWith("0002"),
                file -> {})
            .verdicts()
            .stream()
            .map(
                verdict ->
                    "%s %s: %s"
                        .formatted(verdict.change().id(), verdict.rule().code(), verdict.what()))
            .toList();
  }

  /** What is wrong with what was generated, which is tried on tables with rows. */
  List<String> faults(Side side) throws Exception {
    Map<Changelog, List<Change>> changes =
        new Changelogs(List.of(changelog()), side.like()).known();
    if (changes.get(changelog()).stream().noneMatch(change -> change.id().startsWith("0002"))) {
      return List.of();
    }
    return new Verification(changes, side.scratches(), side.reader(), new RowMaker(ROWS, List.of()))
        .run(Optional.of("2"), file -> {}).faults().stream()
            .map(
                fault ->
                    "%s on %s: %s %s %s"
                        .formatted(
                            fault.change().id(),
                            side.dbms(),
                            fault.flaw().code(),
                            fault.words(),
                            fault.differences()))
            .toList();
  }
}
