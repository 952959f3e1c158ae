package plumbline.steward.sqlcheck;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.MapMapper;
import org.jdbi.v3.json.Json;
import org.jdbi.v3.sqlobject.SingleValue;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import plumbline.shared.Secret;
import plumbline.steward.sqlcheck.Shelves.Book;
import plumbline.steward.sqlcheck.Shelves.Label;
import plumbline.steward.sqlcheck.Shelves.NewShelf;
import plumbline.steward.sqlcheck.Shelves.Shelf;

/** Statements that fit the tables of {@link Shelves}. */
@RegisterConstructorMapper(Shelf.class)
@RegisterConstructorMapper(Book.class)
interface SoundDao extends SqlObject {
  String SELECT =
      """
      select id, label, width, height, code, seal, contents, is_open, made_at, local_time
      from shelves
      """;

  @SqlUpdate(
      """
      insert into shelves (label, width, height, made_at)
      values (:label, :width, :height, :madeAt)
      """)
  @GetGeneratedKeys("id")
  long insert(@BindMethods NewShelf shelf);

  @SqlBatch("insert into shelves (label, height, made_at) values (:label, :height, :madeAt)")
  @GetGeneratedKeys("id")
  List<Long> insertAll(@BindMethods Collection<NewShelf> shelves);

  @SqlBatch("insert into books (shelf_id, title) values (:shelfIds, :titles)")
  int[] insertBooks(List<Long> shelfIds, List<String> titles);

  @SqlUpdate("insert into books (shelf_id, title) select id, label from shelves where id = :id")
  int insertFromShelf(long id);

  @SqlUpdate(
      "update shelves set contents = :contents, seal = :seal, picture = :picture where id = :id")
  void update(long id, @Json JsonNode contents, Secret seal, byte[] picture);

  @SqlQuery(SELECT + "where id = :id for update")
  Optional<Shelf> find(long id);

  @SqlQuery(SELECT + "where id in (<ids>)")
  Set<Shelf> listOf(@BindList List<Long> ids);

  @SqlQuery(SELECT + "where label = :label and (cast(:width as integer) is null or width = :width)")
  Stream<Shelf> stream(Label label, Integer width);

  @SqlQuery(SELECT)
  void each(Consumer<Shelf> consumer);

  @SqlQuery(SELECT)
  List<Long> with(Function<Stream<Shelf>, List<Long>> function);

  @SqlQuery(
      """
      select b.id, b.title, s.id as shelf_id, s.label as shelf_label
      from books b
      left join shelves s on s.id = b.shelf_id
      """)
  List<Book> listBooks();

  @SqlQuery("select count(*) from books where page_count > :pages")
  long count(int pages);

  @SqlQuery("select coalesce(width, 0) from shelves")
  int widthOrZero();

  @SqlQuery("select cast(height as varchar(20)) from shelves")
  List<String> heights();

  @SqlQuery("select marks from shelves where id = :id")
  @SingleValue
  List<String> marks(long id);

  @SqlQuery("select width from shelves where id = :id")
  Optional<Integer> findWidth(long id);

  @SqlQuery("select height from open_shelves")
  BigDecimal openHeight();

  @SqlQuery("select id from open_shelves where label = :label")
  long openId(String label);

  @SqlQuery("select picture from shelves where id = :id")
  Optional<byte[]> picture(long id);

  @SqlQuery("select * from books")
  @UseRowMapper(MapMapper.class)
  List<Map<String, Object>> maps();

  @SqlQuery("select exists (select 1 from books where id = :id)")
  boolean exists(long id);

  @SqlUpdate("delete from books where id = :id")
  boolean delete(long id);

  default Optional<Shelf> findFirst(List<Long> ids) {
    return listOf(ids).stream().filter(Shelf::isOpen).findFirst().or(() -> find(1));
  }

  default String title(long id) {
    return getHandle()
        .createQuery("select title from books where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }
}
