package plumbline.steward.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of news a finding is, in the order of a report. */
public enum Severity {
  /** The database is not what its applied changes make. */
  @JsonProperty("drift")
  DRIFT("drift", "difference", "differences"),

  /** A change of this build is not applied. */
  @JsonProperty("pending")
  PENDING("pending", "pending change", "pending changes"),

  /** A statement of the program does not fit the database. */
  @JsonProperty("statement")
  STATEMENT("statement", "statement that does not fit", "statements that do not fit"),

  /** A change does not do what it should. */
  @JsonProperty("fault")
  FAULT("fault", "fault", "faults"),

  /** Something to know, such as a database that is newer than the build. */
  @JsonProperty("warning")
  WARNING("warning", "warning", "warnings"),

  /** Somebody else's. */
  @JsonProperty("unmanaged")
  UNMANAGED("unmanaged", "unmanaged object", "unmanaged objects"),

  /** Seen, but not compared. */
  @JsonProperty("not_modelled")
  NOT_MODELLED("not modelled", "object not modelled", "objects not modelled");

  private final String word;
  private final String one;
  private final String several;

  Severity(String word, String one, String several) {
    this.word = word;
    this.one = one;
    this.several = several;
  }

  /** Whether what has such a finding is not in order. */
  public boolean isFault() {
    return this == DRIFT || this == STATEMENT || this == FAULT;
  }

  /** Such as {@code 2 pending changes}. */
  String count(long number) {
    return number + " " + (number == 1 ? one : several);
  }

  @Override
  public String toString() {
    return word;
  }
}
