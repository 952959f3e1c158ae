package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;

/**
 * No statement of any room reaches from one workspace into another, unless it says that it is meant
 * to. A new table needs a row in {@code rows.sql}, and a new name of a parameter a value in {@code
 * arguments.yml}.
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
    this.probe = new TenantProbe(desk.jdbi());
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
              (table, rows) -> assertThat(rows).as("rows of %s in rows.sql", table).isNotEmpty());
    }
  }

  @Test
  void noStatementReachesAnotherWorkspaceUnlessItSaysWhy() {
    List<DaoMethod> methods = DaoMethod.naming(probe.tables().names(), RoomDaos.written());
    List<Finding> findings = probe.findings(methods);

    assertThat(findings).flatMap(Finding::failures).as("cannot be called").isEmpty();
    assertThat(named(findings, finding -> finding.reachesOther() && !saysWhy(finding)))
        .as("reach another workspace, and do not say why with @SpansWorkspaces")
        .isEmpty();
    assertThat(named(findings, finding -> !finding.reachesOther() && saysWhy(finding)))
        .as("say that they span workspaces, and do not reach another")
        .isEmpty();
    assertThat(named(findings, finding -> !finding.reachesOwn()))
        .as("reach no row of the workspace that calls, so that nothing is proved of them")
        .containsExactlyInAnyOrderElementsOf(REACH_NOTHING.keySet());
  }

  private static boolean saysWhy(Finding finding) {
    return finding.method().saysThatItSpansWorkspaces();
  }

  private static List<String> named(List<Finding> findings, Predicate<Finding> which) {
    return findings.stream().filter(which).map(finding -> finding.method().toString()).toList();
  }
}
