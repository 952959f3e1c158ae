package plumbline;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.workspaces.MembershipDao;
import plumbline.workspaces.WorkspaceDao;
import plumbline.workspaces.WorkspaceService;

/**
 * Seeds the profile {@code demo}: two small desks that share a member, all or nothing; where they
 * are there already it changes nothing.
 */
final class DemoSeed {
  private final Jdbi jdbi;
  private final Rooms rooms;
  private final SeedPeople people;
  private final DemoDesk.Demo demo = DemoDesk.read();

  DemoSeed(Jdbi jdbi, Rooms rooms, SeedPeople people) {
    this.jdbi = jdbi;
    this.rooms = rooms;
    this.people = people;
  }

  void seed(PrintWriter out) {
    Map<String, Long> made = new LinkedHashMap<>();
    jdbi.useTransaction(
        handle -> {
          if (isThere(handle)) {
            return;
          }
          Map<String, Long> ids = new LinkedHashMap<>();
          demo.people()
              .forEach(
                  person ->
                      ids.put(
                          person.email(),
                          people.ensure(person.email(), person.displayName(), person.username())));
          for (DemoDesk desk : demo.desks()) {
            long workspaceId = workspace(handle, desk, ids);
            new DemoRooms(rooms, workspaceId, ids).fill(desk);
            made.put(desk.workspace().slug(), workspaceId);
          }
        });
    if (made.isEmpty()) {
      out.println("The profile demo is there already; nothing changed.");
    } else {
      people.tell(out);
      made.forEach((slug, id) -> out.printf("Made the workspace %s (id %d).%n", slug, id));
    }
  }

  /** Where only some of the workspaces are there, they are somebody else's. */
  private boolean isThere(Handle handle) {
    WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
    List<String> present =
        demo.desks().stream()
            .map(desk -> desk.workspace().slug())
            .filter(slug -> workspaces.countSlug(slug) > 0)
            .toList();
    if (!present.isEmpty() && present.size() < demo.desks().size()) {
      throw new IllegalArgumentException(
          "a workspace with the slug %s is there, which the profile demo would make; rename it first"
              .formatted(String.join(", ", present)));
    }
    return !present.isEmpty();
  }

  private static long workspace(Handle handle, DemoDesk desk, Map<String, Long> people) {
    Instant now = Rooms.CLOCK.instant();
    long id = WorkspaceService.create(handle, people.get(desk.owner()), desk.workspace(), now);
    MembershipDao members = handle.attach(MembershipDao.class);
    desk.members()
        .forEach(
            member ->
                members.insert(
                    id,
                    people.get(member.email()),
                    member.role(),
                    people.get(member.manager()),
                    now));
    return id;
  }
}
