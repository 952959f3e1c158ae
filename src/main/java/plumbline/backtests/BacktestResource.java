package plumbline.backtests;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import plumbline.web.Member;
import plumbline.web.ObjectId;
import plumbline.web.Right;

/** A workspace's backtests. They are kept as they were posted, so there is nothing to change. */
@Path("/api/workspaces/{ws}/backtests")
@Produces(MediaType.APPLICATION_JSON)
public final class BacktestResource {
  private final BacktestService backtests;

  BacktestResource(BacktestService backtests) {
    this.backtests = backtests;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(
      summary = "List the workspace's backtests",
      description = "Without equity_curve, trade_log and parameters; read a single one for them.")
  public Page<BacktestSummaryResponse> list(@Context Member member, @Context PageRequest page) {
    return backtests.list(member, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.MEMBER)
  @Operation(
      summary = "Keep a backtest",
      description =
          "wins + losses are total_trades at most: some break even. The points of equity_curve stand in the order of time; several"
              + " may share one. Without a timestamp it is now.")
  public Created<BacktestResponse> add(@Context Member member, BacktestRequest request) {
    BacktestResponse added = BacktestResponse.from(backtests.add(member, request));
    return new Created<>(added.id(), added);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read a backtest")
  public BacktestResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return BacktestResponse.from(backtests.get(member, id.value()));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.ADMIN)
  @Operation(
      summary = "Delete a backtest",
      description = "Members post backtests, but to take one away is for those who manage.")
  public void delete(@Context Member member, @PathParam("id") ObjectId id) {
    backtests.delete(member, id.value());
  }

  @GET
  @Path("{id}/equity.svg")
  @Produces("image/svg+xml")
  @Access(Right.VIEWER)
  @Operation(
      summary = "Draw a backtest's equity",
      description =
          "The equity curve, and below it the drawdown from the highest equity so far, in percent of that; as an"
              + " amount where equity fell from a highest one that was not above zero. The drawing says which. It"
              + " suits light and dark. A backtest without a curve answers 404.")
  public String draw(@Context Member member, @PathParam("id") ObjectId id) {
    return backtests.draw(member, id.value());
  }
}
