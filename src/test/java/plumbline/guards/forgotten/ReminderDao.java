package plumbline.guards.forgotten;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Forgotten: to select what a reminder consists of. */
@RegisterConstructorMapper(Reminder.class)
public interface ReminderDao {

  @SqlQuery(
      "select id, symbol, notes as api_token from watchlist where workspace_id = :workspaceId")
  List<Reminder> list(long workspaceId);
}
