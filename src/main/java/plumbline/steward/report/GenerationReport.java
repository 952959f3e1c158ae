package plumbline.steward.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.steward.generate.ChangeFile;

/**
 * What came of writing the change that an edited definition asks for.
 *
 * @param path the change's file, as seen from the working folder; empty where nothing is to be
 *     written
 * @param written whether it is there now
 * @param sql what is in it; empty for none
 * @param notes what whoever edited the definition should know
 * @param notLookedAt what is declared for engines that were not there, a line each
 */
public record GenerationReport(
    String path, boolean written, String sql, List<String> notes, List<String> notLookedAt) {
  public GenerationReport {
    notes = List.copyOf(notes);
    notLookedAt = List.copyOf(notLookedAt);
  }

  /**
   * For reports.
   *
   * @param others notes beside those of the change
   */
  public static GenerationReport of(
      Optional<ChangeFile> change, boolean written, List<String> others, List<String> notLookedAt) {
    return new GenerationReport(
        change.map(file -> here().relativize(file.path().toAbsolutePath()).toString()).orElse(""),
        written,
        change.map(ChangeFile::text).orElse(""),
        Stream.concat(change.stream().flatMap(file -> file.notes().stream()), others.stream())
            .toList(),
        notLookedAt);
  }

  private static Path here() {
    return Path.of("").toAbsolutePath();
  }

  /** Whether the changes build what is declared, as far as that was looked at. */
  public boolean inOrder() {
    return sql.isEmpty();
  }

  /** For people, where nothing is left to be written. */
  public List<String> lines() {
    return Stream.concat(Stream.of(inOrder() ? orderLine() : "written: " + path), noteLines())
        .toList();
  }

  private String orderLine() {
    return notLookedAt.isEmpty()
        ? "in order: the changes build what is declared, and there is nothing to write"
        : "in order, except what was not looked at: the changes build the rest of what is declared, and there is nothing to write";
  }

  /** The notes alone. */
  public Stream<String> noteLines() {
    return Stream.concat(
            notes.stream(), notLookedAt.stream().map("not looked at, as H2 is not meant: "::concat))
        .map("note: "::concat);
  }
}
