package plumbline.steward.drift;

import java.util.List;

/**
 * Something that somebody does to a live database by hand.
 *
 * @param since the oldest version of PostgreSQL that has what it is about; 0 for any
 * @param live the statements
 * @param finds everything that is to be reported
 * @param loses tables, columns and sequences whose values the statements themselves lose or change
 * @param destroys whether its repair loses rows or values, of what should not be there
 * @param refused the column whose repair needs a value that a person must give; null for none
 * @param unmended what no plan can mend
 */
record Alteration(
    String name,
    int since,
    String live,
    List<String> finds,
    List<String> loses,
    boolean destroys,
    String refused,
    List<String> unmended) {
  Alteration {
    loses = loses == null ? List.of() : List.copyOf(loses);
    unmended = unmended == null ? List.of() : List.copyOf(unmended);
  }

  /** Whether a value that was there before may be another afterwards. */
  boolean loses(String kept) {
    return loses.stream().anyMatch(lost -> kept.equals(lost) || kept.startsWith(lost + "."));
  }

  @Override
  public String toString() {
    return name;
  }
}
