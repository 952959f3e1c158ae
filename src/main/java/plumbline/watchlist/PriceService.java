package plumbline.watchlist;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;

/** Keeps the newest price of each symbol, and fires the alerts that a quote reaches. */
public final class PriceService {
  /** Quotes in one request. */
  static final int MOST_QUOTES = 1_000;

  private final Jdbi jdbi;
  private final InstantSource clock;

  PriceService(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Page<PriceResponse> list(Member member, String symbol, PageRequest page) {
    List<Price> rows =
        jdbi.withExtension(
            PriceDao.class,
            prices ->
                symbol == null
                    ? prices.list(
                        member.workspaceId(), page.afterText(), page.limit(), page.offset())
                    : prices.listOf(member.workspaceId(), List.of(symbol)));
    return page.page(rows, price -> Cursor.of(price.symbol()), PriceResponse::from);
  }

  /**
   * Takes quotes in, in the order of their times; one that is not newer than what is stored changes
   * nothing. Alerts that the quotes reach are fired in the same transaction.
   *
   * @return the current price of each quote's symbol, in the order of the quotes
   */
  public List<Price> put(Member member, List<QuoteRequest> quotes) {
    if (quotes.size() > MOST_QUOTES) {
      throw Refusal.invalid("", "must have " + MOST_QUOTES + " quotes at most");
    }
    if (quotes.isEmpty()) {
      return List.of();
    }
    // Sorted by symbol: requests that overlap lock their rows in the same order.
    SortedMap<String, List<QuoteRequest>> bySymbol =
        quotes.stream()
            .sorted(Comparator.comparing(QuoteRequest::quotedAt))
            .collect(groupingBy(QuoteRequest::symbol, TreeMap::new, Collectors.toList()));
    return jdbi.inTransaction(
        handle -> {
          Instant now = clock.instant();
          store(handle, member.workspaceId(), bySymbol, now);
          Map<String, Price> current =
              handle.attach(PriceDao.class).listOf(member.workspaceId(), bySymbol.keySet()).stream()
                  .collect(toMap(Price::symbol, Function.identity()));
          return quotes.stream().map(quote -> current.get(quote.symbol())).toList();
        });
  }

  private static void store(
      Handle handle,
      long workspaceId,
      SortedMap<String, List<QuoteRequest>> bySymbol,
      Instant now) {
    PriceDao prices = handle.attach(PriceDao.class);
    Map<String, Instant> stored = new TreeMap<>();
    int[] inserted =
        prices.insertMissing(
            workspaceId, bySymbol.values().stream().map(PriceService::newest).toList(), now);
    List<String> present = new ArrayList<>();
    int position = 0;
    for (String symbol : bySymbol.keySet()) {
      if (inserted[position++] == 0) {
        present.add(symbol);
      }
    }
    if (!present.isEmpty()) {
      prices
          .lock(workspaceId, present)
          .forEach(price -> stored.put(price.symbol(), price.quotedAt()));
    }
    SortedMap<String, List<QuoteRequest>> news = new TreeMap<>();
    bySymbol.forEach(
        (symbol, quotes) -> {
          Instant last = stored.get(symbol);
          List<QuoteRequest> newer =
              quotes.stream()
                  .filter(quote -> last == null || quote.quotedAt().isAfter(last))
                  .toList();
          if (!newer.isEmpty()) {
            news.put(symbol, newer);
          }
        });
    prices.update(
        workspaceId,
        news.entrySet().stream()
            .filter(entry -> stored.containsKey(entry.getKey()))
            .map(entry -> newest(entry.getValue()))
            .toList(),
        now);
    if (!news.isEmpty()) {
      Alerts.fire(handle, workspaceId, news, now);
    }
  }

  private static QuoteRequest newest(List<QuoteRequest> inOrderOfTime) {
    return inOrderOfTime.get(inOrderOfTime.size() - 1);
  }
}
