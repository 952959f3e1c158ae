package plumbline.steward.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import plumbline.TestDatabases;
import plumbline.db.Engine;
import plumbline.steward.plan.TemporaryName;

final class NamesTest {

  @Test
  void namesAndTextsAreQuotedAsTheServerQuotesThem(TestDatabases databases) throws Exception {
    Jdbi jdbi = databases.create(Engine.POSTGRESQL).jdbi();
    List<String> words =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                          select word from pg_get_keywords()
                          union all
                          select * from unnest(array['plain_1', '_a', '1a', 'A', 'a b', 'a"b', 'é',
                            'a$', 'it''s', 'back\\slash', '', 'two' || chr(10) || 'lines'])
                          """)
                    .mapTo(String.class)
                    .list());
    jdbi.useHandle(
        handle ->
            words.forEach(
                word -> {
                  assertThat(Names.identifier(word))
                      .isEqualTo(quoted(handle.createQuery("select quote_ident(:word)"), word));
                  assertThat(Names.literal(word))
                      .isEqualTo(quoted(handle.createQuery("select quote_literal(:word)"), word));
                }));
  }

  private static String quoted(Query query, String word) {
    return query.bind("word", word).mapTo(String.class).one();
  }

  @Test
  void aTemporaryNameFitsWhereTheNameDid() {
    assertThat(TemporaryName.of("short")).isEqualTo("short__new");
    assertThat(TemporaryName.of("é".repeat(31))).isEqualTo("é".repeat(29) + "__new");
  }
}
