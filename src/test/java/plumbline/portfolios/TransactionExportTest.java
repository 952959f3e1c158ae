package plumbline.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;

/** A portfolio's transactions given whole. */
@OnEachDatabase
final class TransactionExportTest {
  private static final String NAMES =
      "id,portfolio_id,kind,executed_at,symbol,quantity,price,fee,amount,settled_amount,note,reverses_id,created_at\r\n";

  private final Desk desk;
  private final Book book;

  TransactionExportTest(Desk desk) {
    this.desk = desk;
    this.book = Book.open(desk.somebody("a_bookkeeper"));
  }

  private Answer read(String mediaType) {
    return book.client().with("Accept", mediaType).get(book.path("/transactions"));
  }

  @Test
  void csvHasALineForEachAndNoCellThatASpreadsheetRuns() {
    JsonNode buy =
        book.trade("buy", "1.50", "2", 0, "fee", new BigDecimal("0.1"), "note", "=1+1").body();
    JsonNode fee =
        book.post("kind", "fee", "amount", 3, "executed_at", Book.minute(1)).expect(201).body();
    assertThat(read("text/csv").expect(200).text())
        .isEqualTo(
            NAMES
                + "%s,%s,fee,2020-01-06T09:01:00Z,,,,,3,,,,%s\r\n"
                    .formatted(fee.get("id"), book.id(), fee.get("created_at").textValue())
                + "%s,%s,buy,2020-01-06T09:00:00Z,SYM,1.5,2,0.1,,,'=1+1,,%s\r\n"
                    .formatted(buy.get("id"), book.id(), buy.get("created_at").textValue()));
  }

  @Test
  void ndjsonHasAnObjectOnEachLine() {
    book.buy("1", "1", 0);
    book.buy("2", "1", 0);
    JsonNode list = book.client().get(book.path("/transactions")).body();
    assertThat(read("application/x-ndjson").expect(200).text().lines().map(Json::read))
        .containsExactly(list.get(0), list.get(1));
  }

  @Test
  void aPortfolioThatIsNotThereIsNotFound() {
    desk.somebody("a_stranger")
        .client()
        .with("Accept", "text/csv")
        .get(book.path("/transactions"))
        .expectProblem(404);
    book.client().delete(book.path("")).expect(204);
    read("text/csv").expectProblem(404);
    read("application/x-ndjson").expectProblem(404);
  }
}
