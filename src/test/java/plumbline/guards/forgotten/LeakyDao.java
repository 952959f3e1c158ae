package plumbline.guards.forgotten;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Forgotten: whose rows they are. */
public interface LeakyDao {

  @SqlQuery("select symbol from watchlist where id = :id")
  List<String> symbols(long id);
}
