package plumbline.watchlist;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.shared.Cursor;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.shared.Refusal;
import plumbline.web.Member;

/** Keeps the newest price of each symbol, and fires the alerts that a quote reaches. */
public final class PriceService {
  private static final int MOST_SYMBOLS_AT_ONCE = 10_000;

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
                    : prices.listBySymbol(
                        member.workspaceId(),
                        symbol,
                        page.afterText(),
                        page.limit(),
                        page.offset()));
    return page.page(rows, price -> Cursor.of(price.symbol()), PriceResponse::from);
  }

  /**
   * The current prices of symbols, as far as they have one, read on the caller's handle; a
   * statement for each ten thousand, as PostgreSQL takes a bounded number of parameters.
   */
  public static Map<String, BigDecimal> current(
      Handle handle, long workspaceId, Collection<String> symbols) {
    PriceDao prices = handle.attach(PriceDao.class);
    Map<String, BigDecimal> current = new HashMap<>();
    List<String> all = List.copyOf(symbols);
    for (int from = 0; from < all.size(); from += MOST_SYMBOLS_AT_ONCE) {
      int to = Math.min(all.size(), from + MOST_SYMBOLS_AT_ONCE);
      prices
          .listOf(workspaceId, all.subList(from, to))
          .forEach(price -> current.put(price.symbol(), price.price()));
    }
    return current;
  }

  /**
   * Takes quotes in, in the order of their times; one that is older than what is stored changes
   * nothing. Alerts that the quotes reach are fired in the same transaction.
   *
   * @return the current price of each quote's symbol, in the order of the quotes
   */
  public List<Price> put(Member member, List<QuoteRequest> quotes) {
    if (quotes.isEmpty()) {
      return List.of();
    }
    // Sorted by symbol: requests that overlap lock their rows in the same order.
    SortedMap<String, List<QuoteRequest>> bySymbol =
        quotes.stream()
            .collect(
                groupingBy(
                    QuoteRequest::symbol,
                    TreeMap::new,
                    collectingAndThen(toList(), PriceService::inOrderOfTime)));
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

  /** Withdraws the newest quote of a symbol, so that the next one counts, whatever its time. */
  void withdraw(Member member, String symbol) {
    int withdrawn =
        jdbi.withExtension(PriceDao.class, prices -> prices.delete(member.workspaceId(), symbol));
    if (withdrawn == 0) {
      throw Refusal.notFound();
    }
  }

  private static void store(
      Handle handle,
      long workspaceId,
      SortedMap<String, List<QuoteRequest>> bySymbol,
      Instant now) {
    PriceDao prices = handle.attach(PriceDao.class);
    Map<String, Price> stored = insertMissing(prices, workspaceId, bySymbol, now);
    SortedMap<String, List<QuoteRequest>> news = news(bySymbol, stored);
    if (news.isEmpty()) {
      return;
    }
    List<QuoteRequest> updates =
        news.values().stream()
            .map(PriceService::newest)
            .filter(quote -> stored.containsKey(quote.symbol()))
            .toList();
    prices.update(workspaceId, updates, now);
    Alerts.fire(handle, workspaceId, news, now);
  }

  /**
   * Inserts the symbols that had no price; locks the others and returns what is stored of them. One
   * that is withdrawn in between is neither, and inserted then.
   */
  private static Map<String, Price> insertMissing(
      PriceDao prices,
      long workspaceId,
      SortedMap<String, List<QuoteRequest>> bySymbol,
      Instant now) {
    Map<String, Price> stored = new HashMap<>();
    Set<String> left = new TreeSet<>(bySymbol.keySet());
    while (!left.isEmpty()) {
      List<QuoteRequest> newest =
          left.stream().map(symbol -> newest(bySymbol.get(symbol))).toList();
      left.removeAll(Set.copyOf(prices.insertMissing(workspaceId, newest, now)));
      if (!left.isEmpty()) {
        prices.lock(workspaceId, left).forEach(price -> stored.put(price.symbol(), price));
        left.removeAll(stored.keySet());
      }
    }
    return stored;
  }

  /** The quotes that say something else than what was stored before, and are not older. */
  private static SortedMap<String, List<QuoteRequest>> news(
      SortedMap<String, List<QuoteRequest>> bySymbol, Map<String, Price> stored) {
    SortedMap<String, List<QuoteRequest>> news = new TreeMap<>();
    bySymbol.forEach(
        (symbol, quotes) -> {
          Price last = stored.get(symbol);
          List<QuoteRequest> fresh =
              quotes.stream().filter(quote -> last == null || quote.isNewsAfter(last)).toList();
          if (!fresh.isEmpty()) {
            news.put(symbol, fresh);
          }
        });
    return news;
  }

  /**
   * Of several quotes of one time the last counts, so that a request that is sent again changes
   * nothing.
   */
  private static List<QuoteRequest> inOrderOfTime(List<QuoteRequest> quotes) {
    SortedMap<Instant, QuoteRequest> byTime = new TreeMap<>();
    quotes.forEach(quote -> byTime.put(quote.quotedAt(), quote));
    return List.copyOf(byTime.values());
  }

  private static QuoteRequest newest(List<QuoteRequest> inOrderOfTime) {
    return inOrderOfTime.get(inOrderOfTime.size() - 1);
  }
}
