package plumbline.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of {@code journal_entries}, each of one person in one workspace. */
@RegisterConstructorMapper(JournalEntry.class)
interface JournalDao {
  String MINE =
      """
      select id, user_id, bot_id, history_id, symbol, side, opened_at, closed_at, entry_price, exit_price,
             quantity, notes, tags, created_at, updated_at, version
      from journal_entries
      where workspace_id = :workspaceId and user_id = :userId
      """;

  @SqlUpdate(
      """
      insert into journal_entries
          (workspace_id, user_id, bot_id, history_id, symbol, side, opened_at, closed_at, entry_price,
           exit_price, quantity, notes, tags, created_at, updated_at)
      values
          (:workspaceId, :userId, :botId, :historyId, :symbol, :side, :openedAt, :closedAt, :entryPrice,
           :exitPrice, :quantity, :notes, :tags, :now, :now)
      """)
  @GetGeneratedKeys("id")
  long insert(long workspaceId, long userId, @BindMethods JournalRequest request, Instant now);

  @SqlQuery(MINE + "and id = :id")
  Optional<JournalEntry> find(long workspaceId, long userId, long id);

  @SqlQuery(MINE + "and id = :id for update")
  Optional<JournalEntry> lock(long workspaceId, long userId, long id);

  @SqlQuery(
      MINE
          + """
          and id < :before
          order by workspace_id desc, user_id desc, id desc limit :limit offset :offset
          """)
  List<JournalEntry> list(long workspaceId, long userId, long before, int limit, int offset);

  @SqlUpdate(
      """
      update journal_entries
      set bot_id = :botId, history_id = :historyId, symbol = :symbol, side = :side, opened_at = :openedAt,
          closed_at = :closedAt, entry_price = :entryPrice, exit_price = :exitPrice, quantity = :quantity,
          notes = :notes, tags = :tags, updated_at = :now, version = version + 1
      where workspace_id = :workspaceId and user_id = :userId and id = :id
      """)
  void update(
      long workspaceId, long userId, long id, @BindMethods JournalRequest request, Instant now);

  @SqlUpdate(
      "delete from journal_entries where workspace_id = :workspaceId and user_id = :userId and id = :id")
  void delete(long workspaceId, long userId, long id);
}
