package plumbline.steward.lint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A mode in which PostgreSQL locks a table, the weakest first. */
public enum LockMode {
  ACCESS_SHARE("AccessShareLock"),
  ROW_SHARE("RowShareLock"),
  ROW_EXCLUSIVE("RowExclusiveLock"),
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock", "other DDL"),
  SHARE("ShareLock", "writers", "other DDL"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", "writers", "other DDL"),
  EXCLUSIVE("ExclusiveLock", "writers", "other DDL"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock", "readers", "writers", "other DDL");

  private final String word;
  private final List<String> blocked;

  LockMode(String word, String... blocked) {
    this.word = word;
    this.blocked = List.of(blocked);
  }

  /** The mode that {@code pg_locks} calls so. */
  static LockMode of(String word) {
    return Arrays.stream(values())
        .filter(mode -> mode.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no lock mode is called " + word));
  }

  /** Who waits while it is held: readers, writers, other DDL. */
  public List<String> blocked() {
    return blocked;
  }

  boolean blocksWriters() {
    return blocked.contains("writers");
  }

  boolean blocksReaders() {
    return blocked.contains("readers");
  }

  /** As SQL has it: {@code access exclusive}. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
