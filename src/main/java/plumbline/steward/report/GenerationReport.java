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
 */
public record GenerationReport(String path, boolean written, String sql, List<String> notes) {
  public GenerationReport {
    notes = List.copyOf(notes);
  }

  /**
   * For reports.
   *
   * @param others notes beside those of the change
   */
  public static GenerationReport of(
      Optional<ChangeFile> change, boolean written, List<String> others) {
    return new GenerationReport(
        change.map(file -> here().relativize(file.path().toAbsolutePath()).toString()).orElse(""),
        written,
        change.map(ChangeFile::text).orElse(""),
        Stream.concat(change.stream().flatMap(file -> file.notes().stream()), others.stream())
            .toList());
  }

  private static Path here() {
    return Path.of("").toAbsolutePath();
  }

  /** Whether the changes build what is declared. */
  public boolean inOrder() {
    return sql.isEmpty();
  }

  /** For people, where nothing is left to be written. */
  public List<String> lines() {
    return Stream.concat(
            Stream.of(
                inOrder()
                    ? "in order: the changes build what is declared, and there is nothing to write"
                    : "written: " + path),
            noteLines())
        .toList();
  }

  /** The notes alone. */
  public Stream<String> noteLines() {
    return notes.stream().map("note: "::concat);
  }
}
