package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import plumbline.steward.diff.Difference;
import plumbline.steward.verify.Fault;
import plumbline.steward.verify.Loss;

/** Makes findings of what is wrong with changes. */
final class FaultFindings {
  private FaultFindings() {}

  /** What is allowed beside the change is only to be known. */
  static Finding of(Fault fault) {
    return new Finding(
        fault.flaw().code(),
        fault.allowance().isPresent() ? Severity.WARNING : Severity.FAULT,
        "change",
        fault.change().toString(),
        deviations(fault),
        null,
        fault.flaw().consequence(),
        List.of(),
        List.of(),
        fault.allowance().map(reason -> "allowed: " + reason).orElse(fault.flaw().remedy()));
  }

  private static List<Deviation> deviations(Fault fault) {
    List<Deviation> deviations = new ArrayList<>();
    switch (fault.flaw()) {
      case CHANGE_FAILS, CHANGE_FAILS_ON_ROWS -> deviations.add(refused("", "applied", fault));
      case ROLLBACK_MISSING -> deviations.add(new Deviation("rollback", "there", "missing"));
      case ROLLBACK_FAILS -> deviations.add(refused("rollback", "possible", fault));
      case SECOND_APPLY_FAILS -> deviations.add(refused("", "applied a second time", fault));
      case TABLE_WITHOUT_ROWS -> deviations.add(refused("rows", "made", fault));
      case ROLLBACK_DIFFERS, ROLLBACK_LOSES_ROWS, LOSSY_CHANGE, SECOND_APPLY_DIFFERS -> {
        fault.differences().forEach(difference -> deviations.addAll(deviations(difference)));
        fault.losses().forEach(loss -> deviations.add(deviation(loss)));
      }
    }
    return deviations;
  }

  private static Deviation refused(String property, String expected, Fault fault) {
    return new Deviation(property, expected, "refused: " + fault.words());
  }

  private static List<Deviation> deviations(Difference difference) {
    return DriftFindings.deviations(difference).stream()
        .map(
            deviation ->
                new Deviation(
                    (difference.id() + " " + deviation.property()).strip(),
                    deviation.expected(),
                    deviation.found()))
        .toList();
  }

  private static Deviation deviation(Loss loss) {
    String rows = loss.count() == 1 ? " in a row" : " in " + loss.count() + " rows";
    return new Deviation(
        loss.isOfRows() ? loss.of().toString() : loss.of() + rows, loss.expected(), loss.found());
  }
}
