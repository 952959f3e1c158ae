package plumbline.shared;

import java.util.Locale;

/** What a person may do in the whole system; written in lower case in JSON and in the database. */
public enum SystemRole {
  /** Manages users. */
  ADMIN,
  MEMBER,
  /** Only reads, everywhere. */
  VIEWER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
