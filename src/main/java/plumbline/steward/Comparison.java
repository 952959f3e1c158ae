package plumbline.steward;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import plumbline.steward.changelog.ConnectionSource;
import plumbline.steward.model.Catalog;
import plumbline.steward.plan.Assumptions;
import plumbline.steward.plan.Outlook;
import plumbline.steward.report.DriftReport;
import plumbline.steward.report.PlanReport;

/** Two whole databases side by side, and what turns the first into the second. */
public final class Comparison {
  private final Drift drift;
  private final Outlook outlook;

  private Comparison(Drift drift, Outlook outlook) {
    this.drift = drift;
    this.outlook = outlook;
  }

  /** What is printed of it for programs. */
  public record Report(DriftReport differences, PlanReport plan) {}

  /**
   * Reads both and compares; nothing is left out.
   *
   * @param assumptions what a person has said about values whose meaning depends on a setting
   */
  public static Comparison of(
      ConnectionSource found, ConnectionSource reference, Assumptions assumptions)
      throws SQLException {
    try (Connection one = found.open();
        Connection other = open(reference)) {
      ServerKind kind = ServerKind.of(one);
      if (!kind.equals(ServerKind.of(other))) {
        throw new IllegalArgumentException(
            "only databases of the same kind can be compared: both PostgreSQL, or both H2");
      }
      refuseOtherVersion(one.getMetaData(), other.getMetaData());
      CompletableFuture<Catalog> expected = CompletableFuture.supplyAsync(() -> read(kind, other));
      Catalog there = read(kind, one);
      Drift drift = Drift.between(kind, there, expected.join(), assumptions);
      return new Comparison(drift, drift.awaitingChoice(one));
    }
  }

  /** Servers of different versions print the same thing in different words. */
  private static void refuseOtherVersion(DatabaseMetaData one, DatabaseMetaData other)
      throws SQLException {
    if (one.getDatabaseMajorVersion() != other.getDatabaseMajorVersion()) {
      throw new IllegalArgumentException(
          "the database is on version %s and the reference on %s: load both on servers of one version to compare them"
              .formatted(one.getDatabaseProductVersion(), other.getDatabaseProductVersion()));
    }
  }

  private static Catalog read(ServerKind kind, Connection connection) {
    try {
      return kind.reader().read(connection);
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static Connection open(ConnectionSource reference) {
    try {
      return reference.open();
    } catch (SQLException e) {
      IllegalStateException unreachable =
          new IllegalStateException(
              "the reference cannot be reached: "
                  + e.getMessage()
                  + "; start it, or correct --reference");
      unreachable.addSuppressed(e);
      throw unreachable;
    }
  }

  /** Whether the two are the same. */
  public boolean isEmpty() {
    return drift.differences().isEmpty();
  }

  /** All of it, for programs. */
  public Report report() {
    return new Report(differences(), plan());
  }

  /** All of it, for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(differences().lines());
    lines.addAll(plan().lines());
    return lines;
  }

  /** The plan as SQL; empty for none. */
  public String script() {
    return drift.script(outlook.heldBack());
  }

  private DriftReport differences() {
    return DriftReport.of(drift.findings(Map.of()));
  }

  private PlanReport plan() {
    return PlanReport.of(drift.plan(), outlook);
  }
}
