package plumbline.portfolios;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Created;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.Right;
import plumbline.web.Rows;

/** The transactions of a portfolio. */
@Path("/api/workspaces/{ws}/portfolios/{id}/transactions")
@Produces(MediaType.APPLICATION_JSON)
public final class TransactionResource {
  private final TransactionService transactions;

  TransactionResource(TransactionService transactions) {
    this.transactions = transactions;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List a portfolio's transactions",
      description = "In the order of their entry, newest first; reversals too.")
  public Page<TransactionResponse> list(
      @Context Member member, @PathParam("id") ObjectId id, @Context PageRequest page) {
    return transactions.list(member, id.value(), page);
  }

  @GET
  @Produces({Rows.CSV, Rows.NDJSON})
  @Access(Right.VIEWER)
  @Hidden
  public Rows<TransactionResponse> export(@Context Member member, @PathParam("id") ObjectId id) {
    return Rows.of(TransactionResponse.class, page -> transactions.list(member, id.value(), page));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Enter a transaction",
      description =
          """
          buy and sell have symbol, quantity, price and fee (0 by default); dividend has symbol and amount; deposit, \
          withdrawal and fee have amount. executed_at is now by default. A price may be 0: a gift, or shares that are \
          worth nothing.

          buy and sell may state settled_amount, what they moved of cash in all, the fee included, as the broker \
          rounded it. Then that counts for cash, instead of quantity times price and the fee; average cost and profit \
          stay exact.

          A mistake is reversed, once: with reverses_id alone, all other fields are those of the transaction that it \
          names. Both count for nothing from then on. A reversal is not reversed; enter the transaction again.

          409 where at any time more of a symbol would be sold than is held.""")
  public Created<TransactionResponse> post(
      @Context Member member,
      @PathParam("id") ObjectId id,
      TransactionRequest request,
      @Context IdempotencyKey key) {
    return new Created<>(null, transactions.post(member, id.value(), request, key));
  }
}
