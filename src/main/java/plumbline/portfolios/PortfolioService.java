package plumbline.portfolios;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;
import plumbline.web.MergePatch;
import plumbline.web.Precondition;
import plumbline.workspaces.MembershipRoleDao;

/** Keeps a workspace's portfolios. */
public final class PortfolioService {
  private final Jdbi jdbi;
  private final InstantSource clock;

  PortfolioService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<PortfolioResponse> list(Member member, PageRequest page) {
    List<Portfolio> rows =
        jdbi.withExtension(
            PortfolioDao.class,
            portfolios ->
                portfolios.list(
                    member.workspaceId(), page.beforeId(), page.limit(), page.offset()));
    return page.page(rows, portfolio -> Cursor.of(portfolio.id()), PortfolioResponse::from);
  }

  Portfolio get(Member member, long id) {
    return jdbi.withHandle(handle -> get(handle, member.workspaceId(), id));
  }

  /** Makes a portfolio, for the caller where the request names no owner. */
  public Portfolio create(Member member, PortfolioRequest request) {
    PortfolioRequest owned = request.ownerId() == null ? request.ownedBy(member.userId()) : request;
    return jdbi.inTransaction(
        handle -> {
          requireOwner(handle, member.workspaceId(), owned.ownerId());
          long id =
              handle
                  .attach(PortfolioDao.class)
                  .insert(member.workspaceId(), owned, clock.instant());
          return get(handle, member.workspaceId(), id);
        });
  }

  Portfolio update(
      Member member, long id, MergePatch<PortfolioRequest> patch, Precondition precondition) {
    return jdbi.inTransaction(
        handle -> {
          if (patch.clears("owner_id")) {
            throw Refusal.invalid("/owner_id", "must not be null");
          }
          PortfolioDao portfolios = handle.attach(PortfolioDao.class);
          Optional<Portfolio> found = portfolios.lock(member.workspaceId(), id);
          Long owner = patch.alone().ownerId();
          // Who owns it already may stay, though they were removed since.
          if (!Objects.equals(owner, found.map(Portfolio::ownerId).orElse(null))) {
            requireOwner(handle, member.workspaceId(), owner);
          }
          Portfolio current = found.orElseThrow(Refusal::notFound);
          PortfolioRequest wanted = patch.applyTo(PortfolioRequest.from(current));
          precondition.check(current.version());
          if (!wanted.baseCurrency().equals(current.baseCurrency())) {
            requireNoTransactions(handle, member.workspaceId(), id);
          }
          portfolios.update(member.workspaceId(), id, wanted, clock.instant());
          return get(handle, member.workspaceId(), id);
        });
  }

  void delete(Member member, long id, Precondition precondition) {
    jdbi.useTransaction(
        handle -> {
          PortfolioDao portfolios = handle.attach(PortfolioDao.class);
          Portfolio current =
              portfolios.lock(member.workspaceId(), id).orElseThrow(Refusal::notFound);
          precondition.check(current.version());
          portfolios.delete(member.workspaceId(), id, clock.instant());
        });
  }

  private static Portfolio get(Handle handle, long workspaceId, long id) {
    return handle.attach(PortfolioDao.class).find(workspaceId, id).orElseThrow(Refusal::notFound);
  }

  private static void requireOwner(Handle handle, long workspaceId, Long ownerId) {
    if (ownerId != null
        && handle.attach(MembershipRoleDao.class).find(workspaceId, ownerId).isEmpty()) {
      throw Refusal.invalid("/owner_id", "must be the id of a member of this workspace");
    }
  }

  private static void requireNoTransactions(Handle handle, long workspaceId, long id) {
    if (handle.attach(TransactionDao.class).hasAny(workspaceId, id)) {
      throw Refusal.conflict(
          "/base_currency", "cannot change any more: transactions are in the old currency");
    }
  }
}
