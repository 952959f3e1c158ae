package plumbline.steward.sqlcheck;

import java.util.List;
import java.util.Set;
import plumbline.steward.model.ObjectId;

/**
 * What the check of all statements came to.
 *
 * @param count how many different statements the database was asked about
 * @param findings what does not fit, by DAO and method
 * @param skipped methods of which something was not checked, with the reason
 * @param unchecked what is checked for no statement on this engine, one line each
 * @param read the columns of tables of which the program reads values
 */
public record CheckedStatements(
    int count,
    List<StatementFinding> findings,
    List<SkippedMethod> skipped,
    List<String> unchecked,
    Set<ObjectId> read) {

  public CheckedStatements {
    findings = List.copyOf(findings);
    skipped = List.copyOf(skipped);
    unchecked = List.copyOf(unchecked);
    read = Set.copyOf(read);
  }
}
