package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plumbline.Desk;
import plumbline.MainClasses;
import plumbline.OnEachDatabase;
import plumbline.RoomDaos;
import plumbline.guards.WiredRooms;

/**
 * No statement of any room reaches from one workspace into another, unless it says that it is meant
 * to. A new table needs a row in a {@code rows.sql}, and a new name of a parameter a value in an
 * {@code arguments.yml}: those beside this test, or the room's own.
 */
@OnEachDatabase
final class TenantProbeTest {

  private final Desk desk;
  private final TenantProbe probe;

  TenantProbeTest(Desk desk) {
    this.desk = desk;
    this.probe = new TenantProbe(desk);
  }

  @Test
  void everyRoomIsListed() {
    assertThat(WiredRooms.faults(MainClasses.read(), RoomDaos.rooms(desk))).isEmpty();
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
    assertThat(probe.methods(RoomDaos.written()))
        .extracting(DaoMethod::toString)
        .containsAll(Finding.REACH_NOTHING.keySet());
    assertThat(probe.faults(RoomDaos.written())).isEmpty();
  }
}
