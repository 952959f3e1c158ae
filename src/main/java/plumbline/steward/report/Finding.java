package plumbline.steward.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.steward.changelog.Change;
import plumbline.steward.changelog.ChangeNumbers;
import plumbline.steward.changelog.DatabaseName;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Hazard;
import plumbline.steward.plan.Step;

/**
 * One thing that was found.
 *
 * @param code which rule found it, such as {@code altered-object}; it never changes
 * @param kind of the object, such as {@code column}
 * @param object such as {@code public.users.name}
 * @param deviations what is expected and what is there
 * @param since the change that made the object as it should be; null where none did or it is not
 *     known
 * @param why it matters, in one short sentence
 * @param mending the statements that mend it, without their last semicolons
 * @param hazards what these may do beyond mending, such as {@code destructive}
 * @param remedy what else is to be known or done about it; empty where the statements do
 */
public record Finding(
    String code,
    Severity severity,
    String kind,
    String object,
    List<Deviation> deviations,
    Change since,
    String why,
    List<String> mending,
    List<String> hazards,
    String remedy) {
  public Finding {
    deviations = List.copyOf(deviations);
    mending = List.copyOf(mending);
    hazards = List.copyOf(hazards);
  }

  /** A change of this build that is not applied to a database. */
  public static Finding pending(Change change, DatabaseName database) {
    return ofChange(
        "pending-change",
        Severity.PENDING,
        change,
        new Deviation("", "applied", "pending"),
        "the program may ask for what it makes",
        "run " + database.command("migrate"));
  }

  /** A change whose number or identifier another has, or whose number leaves a gap. */
  public static Finding misnumbered(ChangeNumbers.Fault fault) {
    return new Finding(
        "change-number",
        Severity.FAULT,
        "change",
        fault.change().toString(),
        List.of(),
        null,
        "everybody must apply the same changes in the same order",
        List.of(),
        List.of(),
        fault.words());
  }

  /** A change that is applied and that this build does not know. */
  public static Finding unknown(Change change) {
    return ofChange(
        "unknown-change",
        Severity.WARNING,
        change,
        new Deviation("", "known to this build", "applied by a newer one"),
        "the database is ahead of this build",
        "deploy the newer build here too when it is time");
  }

  private static Finding ofChange(
      String code,
      Severity severity,
      Change change,
      Deviation deviation,
      String why,
      String remedy) {
    return new Finding(
        code,
        severity,
        "change",
        change.toString(),
        List.of(deviation),
        null,
        why,
        List.of(),
        List.of(),
        remedy);
  }

  /** Somebody else's object. */
  public static Finding unmanaged(ObjectId id) {
    return ofObject("unmanaged-object", Severity.UNMANAGED, id);
  }

  /** An object of a kind that is not compared. */
  public static Finding notModelled(ObjectId id) {
    return ofObject("not-modelled", Severity.NOT_MODELLED, id);
  }

  private static Finding ofObject(String code, Severity severity, ObjectId id) {
    return new Finding(
        code,
        severity,
        id.kind().words(),
        id.path(),
        List.of(),
        null,
        "",
        List.of(),
        List.of(),
        "");
  }

  /** What some steps may do, in one list. */
  static List<String> hazards(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> step.hazards().stream())
        .distinct()
        .sorted()
        .map(Hazard::words)
        .toList();
  }

  /** For people; the first line says what it is about, the others are indented. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    deviations.forEach(deviation -> lines.add("  " + words(deviation)));
    if (since != null) {
      lines.add("  since " + since);
    }
    if (!why.isEmpty()) {
      lines.add("  why it matters: " + why);
    }
    if (!remedy.isEmpty()) {
      lines.add("  " + remedy);
    }
    if (!mending.isEmpty()) {
      lines.add("  " + mended() + ":");
      mending.forEach(sql -> (sql + ";").lines().forEach(line -> lines.add("    " + line)));
    }
    return lines;
  }

  /** In one line, for a log. */
  public String line() {
    List<String> parts = new ArrayList<>();
    deviations.forEach(deviation -> parts.add(words(deviation)));
    if (since != null) {
      parts.add("since " + since);
    }
    if (!remedy.isEmpty()) {
      parts.add(remedy);
    }
    if (!mending.isEmpty()) {
      String first = mending.get(0).lines().findFirst().orElse("");
      boolean whole = mending.size() == 1 && first.equals(mending.get(0));
      parts.add(mended() + ": " + first + (whole ? "" : " …"));
    }
    String rest = parts.stream().collect(Collectors.joining("; "));
    return headline() + (rest.isEmpty() ? "" : ": " + rest);
  }

  private String mended() {
    return hazards.contains(Hazard.DESTRUCTIVE.words())
        ? "mended, with a loss of rows or values (a repair asks for AUTO_SCHEMA_DESTRUCTIVE=true), by"
        : "mended by";
  }

  private String words(Deviation deviation) {
    return severity == Severity.STATEMENT
        ? "%s: expected %s, found %s"
            .formatted(deviation.property(), deviation.expected(), deviation.found())
        : deviation.toString();
  }

  private String headline() {
    return "%s: %s %s".formatted(severity, kind, object);
  }
}
