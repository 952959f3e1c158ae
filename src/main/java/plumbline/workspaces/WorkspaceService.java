package plumbline.workspaces;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.db.DerivedNames;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.shared.WorkspaceRole;
import plumbline.users.UserDao;
import plumbline.web.Caller;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;

/** Makes workspaces, and keeps them and their names. */
public final class WorkspaceService {
  private static final int LONGEST_DERIVED_SLUG = 50;

  private final Jdbi jdbi;
  private final InstantSource clock;

  WorkspaceService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<WorkspaceResponse> list(Caller caller, PageRequest page) {
    List<Workspace> rows =
        jdbi.withExtension(
            WorkspaceDao.class,
            workspaces ->
                workspaces.listOf(caller.userId(), page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, workspace -> Cursor.of(workspace.id()), WorkspaceResponse::from);
  }

  Workspace create(Caller caller, WorkspaceRequest request) {
    return DerivedNames.retryOnce(() -> insert(caller, request));
  }

  private Workspace insert(Caller caller, WorkspaceRequest request) {
    return jdbi.inTransaction(
        handle -> {
          long id = create(handle, caller.userId(), request, clock.instant());
          return get(handle, id, caller.userId());
        });
  }

  /**
   * Makes a workspace with its owner's membership inside a transaction that the caller has begun;
   * returns its id.
   */
  public static long create(Handle handle, long ownerId, WorkspaceRequest request, Instant now) {
    WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
    String slug = request.slug() != null ? request.slug() : freeSlug(workspaces, request.name());
    long id = workspaces.insert(request.name(), slug, ownerId, now);
    handle.attach(MembershipDao.class).insert(id, ownerId, WorkspaceRole.OWNER, null, now);
    return id;
  }

  Workspace get(Member member) {
    return jdbi.withHandle(handle -> get(handle, member.workspaceId(), member.userId()));
  }

  Workspace update(Member member, MergePatch<WorkspaceRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
          WorkspaceLock.take(handle, member, WorkspaceRole.ADMIN);
          Workspace current = get(handle, member.workspaceId(), member.userId());
          WorkspaceRequest wanted = patch.applyTo(WorkspaceRequest.from(current));
          if (wanted.slug() == null) {
            throw Refusal.invalid("/slug", "must not be null");
          }
          precondition.check(current.version());
          workspaces.update(current.id(), wanted.name(), wanted.slug(), clock.instant());
          return get(handle, current.id(), member.userId());
        });
  }

  void delete(Member member, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          WorkspaceDao workspaces = handle.attach(WorkspaceDao.class);
          WorkspaceLock.take(handle, member, WorkspaceRole.OWNER);
          precondition.check(get(handle, member.workspaceId(), member.userId()).version());
          Instant now = clock.instant();
          handle.attach(UserDao.class).clearDefaultWorkspace(member.workspaceId(), now);
          workspaces.delete(member.workspaceId(), now);
        });
  }

  private static Workspace get(Handle handle, long id, long userId) {
    return handle.attach(WorkspaceDao.class).find(id, userId).orElseThrow(Refusal::notFound);
  }

  private static String freeSlug(WorkspaceDao workspaces, String name) {
    String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String words =
        ascii.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String base =
        words.isEmpty()
            ? "workspace"
            : words.substring(0, Math.min(LONGEST_DERIVED_SLUG, words.length()));
    String stem = base.replaceAll("-$", "");
    String slug = stem;
    while (workspaces.countSlug(slug) > 0) {
      slug = stem + "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    }
    return slug;
  }
}
