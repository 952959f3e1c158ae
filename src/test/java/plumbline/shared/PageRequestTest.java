package plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PageRequestTest {
  private static final PageRequest FIRST_OF_TWO = new PageRequest(2, 0, null);

  private static Page<String> page(PageRequest request, long... rows) {
    List<Long> fetched = LongStream.of(rows).boxed().toList();
    return request.page(fetched, Cursor::of, id -> "row " + id);
  }

  @Test
  void itFetchesOneRowMoreThanItShows() {
    assertThat(FIRST_OF_TWO.limit()).isEqualTo(3);
  }

  @Test
  void theNextPageStartsBehindTheLastRowShown() {
    Page<String> page = page(FIRST_OF_TWO, 9, 8, 7);
    assertThat(page.items()).containsExactly("row 9", "row 8");
    assertThat(page.next()).contains(Cursor.of(8L));
  }

  @Test
  void aPageThatIsJustFullIsTheLast() {
    Page<String> page = page(FIRST_OF_TWO, 9, 8);
    assertThat(page.items()).containsExactly("row 9", "row 8");
    assertThat(page.next()).isEmpty();
    assertThat(page(FIRST_OF_TWO).items()).isEmpty();
  }

  @Test
  void theFirstPageStartsBeforeEveryRow() {
    assertThat(FIRST_OF_TWO.beforeId()).isEqualTo(Long.MAX_VALUE);
    assertThat(FIRST_OF_TWO.beforeTime()).isAfter(Instant.parse("9998-12-31T23:59:59.999999Z"));
    assertThat(FIRST_OF_TWO.beforeTimeId()).isEqualTo(Long.MAX_VALUE);
    assertThat(FIRST_OF_TWO.afterText()).isEmpty();
  }

  @Test
  void aCursorIsReadByTheOrderOfItsList() {
    Instant time = Instant.parse("2026-01-31T09:30:00Z");
    assertThat(new PageRequest(2, 0, Cursor.of(7L)).beforeId()).isEqualTo(7);
    assertThat(new PageRequest(2, 0, Cursor.of("EURUSD")).afterText()).isEqualTo("EURUSD");
    PageRequest byTime = new PageRequest(2, 0, Cursor.of(time, 7L));
    assertThat(byTime.beforeTime()).isEqualTo(time);
    assertThat(byTime.beforeTimeId()).isEqualTo(7);
  }
}
