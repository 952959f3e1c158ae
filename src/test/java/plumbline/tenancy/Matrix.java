package plumbline.tenancy;

import static plumbline.shared.WorkspaceRole.ADMIN;
import static plumbline.shared.WorkspaceRole.MEMBER;
import static plumbline.shared.WorkspaceRole.OWNER;
import static plumbline.shared.WorkspaceRole.VIEWER;
import static plumbline.tenancy.Whose.AUTHORS;
import static plumbline.tenancy.Whose.AUTHORS_OR_ADMINS;
import static plumbline.tenancy.Whose.OWN;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.Desk;
import plumbline.Json;
import plumbline.shared.WorkspaceRole;
import plumbline.tenancy.AccountLine.PersonalThing;

/** The table of who may do what, with a line for every operation that has an id in its path. */
final class Matrix {
  private Matrix() {}

  /** The workspace ends with it. */
  private static final MatrixLine LAST = in("DELETE …", OWNER, 204);

  /** The lines of rooms that say here what they promise. */
  private static final List<MatrixLine> LINES =
      List.of(
          account("GET /api/users/{id}", PersonalThing.ACCOUNT, null, 200, 403, 200),
          account(
              "PATCH /api/users/{id}",
              PersonalThing.ACCOUNT,
              "{\"display_name\": \"Another\"}",
              403,
              403,
              200),
          account("DELETE /api/auth/sessions/{id}", PersonalThing.SESSION, null, 204, 404, 404),
          account("DELETE /api/auth/keys/{id}", PersonalThing.KEY, null, 204, 404, 404),
          in("GET …", VIEWER, 200),
          in("PATCH …", ADMIN, 200).sends("{\"name\": \"Renamed\"}"),
          in("GET …/members", VIEWER, 200),
          in("POST …/members", ADMIN, 201)
              .sends(place -> Json.object("email", place.newcomer(), "role", "viewer")),
          in("PATCH …/members/{user_id}", ADMIN, 200)
              .on(Thing.MEMBER)
              .sends("{\"role\": \"member\"}"),
          in("DELETE …/members/{user_id}", ADMIN, 204).on(Thing.MEMBER),
          in("GET …/history", VIEWER, 200),
          in("GET …/notifications", VIEWER, 200),
          in("POST …/notifications/{id}/read", VIEWER, 204).on(OWN, Thing.NOTIFICATION),
          in("POST …/notifications/read", VIEWER, 204),
          in("GET …/watchlist", VIEWER, 200),
          in("POST …/watchlist", MEMBER, 201)
              .sends(place -> Json.object("symbol", place.newName())),
          in("GET …/watchlist/{id}", VIEWER, 200).on(OWN, Thing.ENTRY),
          in("PATCH …/watchlist/{id}", MEMBER, 200)
              .on(OWN, Thing.ENTRY)
              .sends("{\"notes\": \"Look again\"}"),
          in("DELETE …/watchlist/{id}", MEMBER, 204).on(OWN, Thing.ENTRY),
          in("GET …/prices", VIEWER, 200),
          in("PUT …/prices", ADMIN, 200)
              .sends(
                  "{\"symbol\": \"EURUSD\", \"price\": 1.08, \"quoted_at\": \"2026-01-05T09:00:00Z\"}"),
          in("DELETE …/prices/{symbol}", ADMIN, 204).on(Thing.PRICE),
          in("GET …/channels", VIEWER, 200),
          in("POST …/channels", ADMIN, 201).sends(place -> Json.object("name", place.newName())),
          in("GET …/channels/{id}", VIEWER, 200).on(Thing.CHANNEL),
          in("PATCH …/channels/{id}", ADMIN, 200)
              .on(Thing.CHANNEL)
              .sends("{\"topic\": \"Another\"}"),
          in("DELETE …/channels/{id}", ADMIN, 204).on(Thing.CHANNEL),
          in("GET …/channels/{id}/messages", VIEWER, 200).on(Thing.CHANNEL),
          in("POST …/channels/{id}/messages", MEMBER, 201)
              .on(Thing.CHANNEL)
              .sends("{\"body\": \"Hello\"}"),
          in("GET …/messages/{id}", VIEWER, 200).on(Thing.MESSAGE),
          in("PATCH …/messages/{id}", MEMBER, 200)
              .on(AUTHORS, Thing.MESSAGE)
              .sends("{\"body\": \"Hello again\"}"),
          in("DELETE …/messages/{id}", MEMBER, 204).on(AUTHORS_OR_ADMINS, Thing.MESSAGE),
          in("GET …/bots", VIEWER, 200),
          in("POST …/bots", ADMIN, 201).sends("{\"name\": \"A bot\", \"market\": \"EURUSD\"}"),
          in("GET …/bots/{id}", VIEWER, 200).on(Thing.BOT),
          in("PATCH …/bots/{id}", ADMIN, 200).on(Thing.BOT).sends("{\"status\": \"running\"}"),
          in("DELETE …/bots/{id}", ADMIN, 204).on(Thing.BOT),
          in("GET …/bots/{id}/history", VIEWER, 200).on(Thing.BOT),
          in("POST …/bots/{id}/history", MEMBER, 201)
              .on(Thing.BOT)
              .sends("{\"action\": \"started\"}"),
          in("GET …/backtests", VIEWER, 200),
          in("POST …/backtests", MEMBER, 201).sends(Thing.RESULTS),
          in("GET …/backtests/{id}", VIEWER, 200).on(Thing.BACKTEST),
          in("DELETE …/backtests/{id}", ADMIN, 204).on(Thing.BACKTEST),
          in("GET …/backtests/{id}/equity.svg", VIEWER, 200).on(Thing.BACKTEST),
          in("GET …/journal", VIEWER, 200),
          in("POST …/journal", MEMBER, 201).sends(Thing.TRADE),
          in("GET …/journal/{id}", VIEWER, 200).on(OWN, Thing.JOURNAL_ENTRY),
          in("PATCH …/journal/{id}", MEMBER, 200)
              .on(OWN, Thing.JOURNAL_ENTRY)
              .sends("{\"notes\": \"Too early\"}"),
          in("DELETE …/journal/{id}", MEMBER, 204).on(OWN, Thing.JOURNAL_ENTRY),
          in("GET …/portfolios", VIEWER, 200),
          in("POST …/portfolios", ADMIN, 201)
              .sends(place -> Json.object("name", place.newName(), "base_currency", "EUR")),
          in("GET …/portfolios/{id}", VIEWER, 200).on(Thing.PORTFOLIO),
          in("PATCH …/portfolios/{id}", ADMIN, 200)
              .on(Thing.PORTFOLIO)
              .sends("{\"base_currency\": \"USD\"}"),
          in("DELETE …/portfolios/{id}", ADMIN, 204).on(Thing.PORTFOLIO),
          in("GET …/portfolios/{id}/transactions", VIEWER, 200).on(Thing.PORTFOLIO),
          in("POST …/portfolios/{id}/transactions", ADMIN, 201)
              .on(Thing.PORTFOLIO)
              .sends(
                  "{\"kind\": \"deposit\", \"executed_at\": \"2026-01-05T09:00:00Z\", \"amount\": 100}"),
          in("GET …/portfolios/{id}/positions", VIEWER, 200).on(Thing.PORTFOLIO));

  /** All lines, in the order in which they are tried. */
  static List<MatrixLine> lines(Desk desk) {
    return Stream.of(LINES.stream(), ContractLines.of(desk), Stream.of(LAST))
        .flatMap(Function.identity())
        .toList();
  }

  private static WorkspaceLine in(String operation, WorkspaceRole least, int success) {
    return WorkspaceLine.of(operation, least, success);
  }

  private static AccountLine account(
      String operation, PersonalThing thing, String body, int self, int others, int systemAdmin) {
    return new AccountLine(operation, thing, body, self, others, systemAdmin);
  }
}
