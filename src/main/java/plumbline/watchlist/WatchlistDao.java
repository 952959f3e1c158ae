package plumbline.watchlist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The statements of {@code watchlist}: of one person in one workspace, and those of alerts of all
 * members of one.
 */
@RegisterConstructorMapper(WatchlistEntry.class)
interface WatchlistDao {
  String COLUMNS =
      """
      select w.id, w.user_id, w.symbol, w.notes, w.alert_price, w.alert_direction, w.alert_fired_at,
             w.created_at, w.updated_at, w.version
      from watchlist w
      """;

  String MINE = COLUMNS + "where w.workspace_id = :workspaceId and w.user_id = :userId\n";

  @SqlUpdate(
      """
      insert into watchlist
          (workspace_id, user_id, symbol, notes, alert_price, alert_direction, created_at, updated_at)
      values (:workspaceId, :userId, :symbol, :notes, :alertPrice, :alertDirection, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, long userId, @BindMethods WatchlistRequest request, Instant now);

  @SqlQuery(MINE + "and w.id = :id")
  Optional<WatchlistEntry> find(long workspaceId, long userId, long id);

  @SqlQuery(MINE + "and w.id = :id for update")
  Optional<WatchlistEntry> lock(long workspaceId, long userId, long id);

  @SqlQuery(
      MINE
          + """
          and w.id < :before
          order by w.workspace_id desc, w.user_id desc, w.id desc limit :limit offset :offset
          """)
  List<WatchlistEntry> list(long workspaceId, long userId, long before, int limit, int offset);

  @SqlUpdate(
      """
      update watchlist
      set symbol = :symbol, notes = :notes, alert_price = :alertPrice, alert_direction = :alertDirection,
          alert_fired_at = :firedAt, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and user_id = :userId and id = :id
      """)
  void update(
      long workspaceId,
      long userId,
      long id,
      @BindMethods WatchlistRequest request,
      Instant firedAt,
      Instant now);

  @SqlUpdate(
      "delete from watchlist where workspace_id = :workspaceId and user_id = :userId and id = :id")
  void delete(long workspaceId, long userId, long id);

  /** The armed alerts on some symbols, of all present members of a workspace. */
  @SqlQuery(
      COLUMNS
          + """
          join memberships m on m.workspace_id = w.workspace_id and m.user_id = w.user_id and m.removed_at is null
          join users u on u.id = w.user_id and u.is_active
          where w.workspace_id = :workspaceId and w.symbol in (<symbols>)
            and w.alert_price is not null and w.alert_fired_at is null
          order by w.id
          """)
  List<WatchlistEntry> listArmed(long workspaceId, @BindList Collection<String> symbols);

  /**
   * Fires alerts that are still armed as they were read; of two that race for one, one counts a
   * row.
   */
  @SqlBatch(
      """
      update watchlist set alert_fired_at = :now, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and id = :id and symbol = :symbol
        and alert_price = :alertPrice and alert_direction = :alertDirection and alert_fired_at is null
      """)
  int[] fire(long workspaceId, @BindMethods Collection<WatchlistEntry> entries, Instant now);
}
