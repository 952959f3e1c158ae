package plumbline.steward.sqlcheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import plumbline.steward.sqlcheck.Shelves.Book;
import plumbline.steward.sqlcheck.Shelves.NewShelf;
import plumbline.steward.sqlcheck.Shelves.Place;
import plumbline.steward.sqlcheck.Shelves.Shelf;

/** Statements of which each but one is wrong in its own way. */
@RegisterConstructorMapper(Shelf.class)
@RegisterConstructorMapper(Book.class)
@RegisterConstructorMapper(Place.class)
interface BrokenDao extends SqlObject {

  @SqlQuery("select id from shelfs")
  List<Long> unknownTable();

  @SqlQuery(
      """
      select id
      from shelves
      where lable = :label
      """)
  List<Long> unknownColumn(String label);

  @SqlQuery("select no_such_function(id) from shelves")
  List<Long> unknownFunction();

  @SqlQuery("select id from shelves where label = :label and id = :id")
  List<Long> textForNumber(String label, String id);

  @SqlUpdate("update shelves set made_at = :madeAt where id = :id")
  void numberForTime(long id, long madeAt);

  @SqlQuery("select id from books where title = :titel")
  List<Long> misspeltParameter(String title);

  @SqlQuery("select id from books")
  int bigintIntoInt();

  @SqlQuery("select height from shelves")
  List<Integer> numericIntoInt();

  @SqlQuery("select title from books")
  List<Instant> textIntoInstant();

  @SqlQuery("select local_time from shelves")
  List<Instant> localTimeIntoInstant();

  @SqlQuery("select marks from shelves")
  List<String> arrayIntoText();

  @SqlQuery("select made_at from shelves")
  List<String> timeIntoText();

  @SqlQuery("select width from shelves where id = :id")
  int nullableIntoPrimitive(long id);

  @SqlQuery("select id, title, shelf_id from books")
  List<Book> componentWithoutColumn();

  @SqlQuery(
      """
      select b.id, s.id, b.title, b.shelf_id, s.label as shelf_label
      from books b
      join shelves s on s.id = b.shelf_id
      """)
  List<Book> twoColumnsForAComponent();

  @SqlQuery("select title as nothing from books")
  List<Book> noComponentAtAll();

  @SqlQuery("select id, title from books")
  List<NewShelf> noMapper();

  @SqlUpdate("insert into books (title) values (:title)")
  @GetGeneratedKeys("id")
  long insertWithoutShelf(String title);

  @SqlBatch("insert into shelves (label, height) values (:label, :height)")
  void insertAllWithoutTime(List<String> label, List<BigDecimal> height);

  default String composed() {
    unused();
    return getHandle().createQuery("select titel from books").mapTo(String.class).one();
  }

  @SqlUpdate("delete from books where id < 0")
  void unused();
}
