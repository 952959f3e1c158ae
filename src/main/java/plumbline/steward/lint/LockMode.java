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
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
  SHARE("ShareLock"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
  EXCLUSIVE("ExclusiveLock"),
  ACCESS_EXCLUSIVE("AccessExclusiveLock");

  private final String word;

  LockMode(String word) {
    this.word = word;
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
    return switch (this) {
      case ACCESS_SHARE, ROW_SHARE, ROW_EXCLUSIVE -> List.of();
      case SHARE_UPDATE_EXCLUSIVE -> List.of("other DDL");
      case SHARE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE -> List.of("writers", "other DDL");
      case ACCESS_EXCLUSIVE -> List.of("readers", "writers", "other DDL");
    };
  }

  boolean blocksWriters() {
    return blocked().contains("writers");
  }

  boolean blocksReaders() {
    return blocked().contains("readers");
  }

  /** As SQL has it: {@code access exclusive}. */
  @Override
  @JsonValue
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
