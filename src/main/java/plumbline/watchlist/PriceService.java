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
import java.util.Optional;
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
    Optional<List<Price>> current = Optional.empty();
    while (current.isEmpty()) {
      current = jdbi.inTransaction(handle -> put(handle, member.workspaceId(), quotes, bySymbol));
    }
    return current.get();
  }

  /**
   * Tries to take quotes in; empty, with nothing done, where a price was withdrawn meanwhile. To go
   * on would lock rows in another order than requests that overlap.
   */
  private Optional<List<Price>> put(
      Handle handle,
      long workspaceId,
      List<QuoteRequest> quotes,
      SortedMap<String, List<QuoteRequest>> bySymbol) {
    if (!store(handle, workspaceId, bySymbol, clock.instant())) {
      handle.rollback();
      return Optional.empty();
    }
    Map<String, Price> current =
        handle.attach(PriceDao.class).listOf(workspaceId, bySymbol.keySet()).stream()
            .collect(toMap(Price::symbol, Function.identity()));
    return Optional.of(quotes.stream().map(quote -> current.get(quote.symbol())).toList());
  }

  /** Withdraws the newest quote of a symbol, so that the next one counts, whatever its time. */
  void withdraw(Member member, String symbol) {
    int withdrawn =
        jdbi.withExtension(PriceDao.class, prices -> prices.delete(member.workspaceId(), symbol));
    if (withdrawn == 0) {
      throw Refusal.notFound();
    }
  }

  /** Whether each symbol had a price that stayed, or none. */
  private static boolean store(
      Handle handle,
      long workspaceId,
      SortedMap<String, List<QuoteRequest>> bySymbol,
      Instant now) {
    PriceDao prices = handle.attach(PriceDao.class);
    List<QuoteRequest> newest = bySymbol.values().stream().map(PriceService::newest).toList();
    Set<String> present = new TreeSet<>(bySymbol.keySet());
    present.removeAll(Set.copyOf(prices.insertMissing(workspaceId, newest, now)));
    Map<String, Price> stored = present.isEmpty() ? Map.of() : locked(prices, workspaceId, present);
    if (stored.size() < present.size()) {
      return false;
    }
    SortedMap<String, List<QuoteRequest>> news = news(bySymbol, stored);
    if (news.isEmpty()) {
      return true;
    }
    List<QuoteRequest> updates =
        news.values().stream()
            .map(PriceService::newest)
            .filter(quote -> stored.containsKey(quote.symbol()))
            .toList();
    prices.update(workspaceId, updates, now);
    Alerts.fire(handle, workspaceId, news, now);
    return true;
  }

  private static Map<String, Price> locked(PriceDao prices, long workspaceId, Set<String> symbols) {
    return prices.lock(workspaceId, symbols).stream()
        .collect(toMap(Price::symbol, Function.identity()));
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
