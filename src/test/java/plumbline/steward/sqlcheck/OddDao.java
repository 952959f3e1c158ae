package plumbline.steward.sqlcheck;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlScript;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.steward.sqlcheck.Shelves.Narrow;

/** Statements of which something cannot be checked. */
interface OddDao {

  @SqlQuery("select id from <table>")
  List<Long> defined(@Define String table);

  @SqlUpdate("insert into books values (1, 1, :title, 2)")
  void withoutNames(String title);

  @SqlQuery("select id from books where title = :text")
  List<Long> refusesSamples(@BindMethods Narrow narrow);

  @SqlScript("delete from books; delete from shelves;")
  void script();

  @SqlQuery("select elsewhere from nowhere")
  long elsewhere();

  default void endless() {
    while (true) {
      one();
    }
  }

  @SqlQuery("select 1")
  int one();
}
