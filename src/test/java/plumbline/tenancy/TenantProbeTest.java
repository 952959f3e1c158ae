package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;

/**
 * No statement of any room reaches from one workspace into another, unless it says that it is meant
 * to. A new table needs a row in a {@code rows.sql}, and a new name of a parameter a value in an
 * {@code arguments.yml}: those beside this test, or the room's own.
 */
@OnEachDatabase
final class TenantProbeTest {

  /** Methods that rightly reach no row of the workspace that calls, with the reason. */
  private static final Map<String, String> REACH_NOTHING =
      Map.of("WorkspaceDao.insert", "it makes a workspace that is neither of the two");

  private final Desk desk;
  private final TenantProbe probe;

  TenantProbeTest(Desk desk) {
    this.desk = desk;
    this.probe = new TenantProbe(desk);
  }

  @Test
  void everyRoomListsAllItsDaos() {
    assertThat(RoomDaos.listed(desk)).containsExactlyInAnyOrderElementsOf(RoomDaos.written());
  }

  @Test
  void everyTableOfAWorkspaceHasRowsToProbe() {
    for (long workspace : TenantProbe.WORKSPACES) {
      probe
          .with(List.of(workspace), handle -> probe.tables().rows(handle, workspace))
          .forEach(
              (table, rows) -> assertThat(rows).as("a row of %s in rows.sql", table).isNotEmpty());
    }
  }

  @Test
  void noStatementReachesAnotherWorkspaceUnlessItSaysWhy() {
    List<DaoMethod> methods =
        DaoMethod.naming(probe.tables().names(), RoomDaos.written()).stream()
            .filter(method -> method.isFor(desk.engine()))
            .toList();
    assertThat(methods).extracting(DaoMethod::toString).containsAll(REACH_NOTHING.keySet());
    assertThat(probe.findings(methods)).flatMap(TenantProbeTest::faults).isEmpty();
  }

  private static List<String> faults(Finding finding) {
    DaoMethod method = finding.method();
    if (!finding.failures().isEmpty()) {
      return finding.failures();
    }
    List<String> faults = new ArrayList<>();
    if (finding.reachesOther() && !method.saysThatItSpansWorkspaces()) {
      faults.add(
          method + " reaches another workspace; if it is meant to, @SpansWorkspaces says why");
    }
    if (!finding.reachesOther() && method.saysThatItSpansWorkspaces()) {
      faults.add(method + " has @SpansWorkspaces, and reaches no other workspace");
    }
    if (!finding.reachesOwn() && !REACH_NOTHING.containsKey(method.toString())) {
      faults.add(
          method + " reaches no row of the workspace that calls, which proves nothing of it");
    }
    return faults;
  }
}
