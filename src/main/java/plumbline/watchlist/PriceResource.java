package plumbline.watchlist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;
import plumbline.web.Access;
import plumbline.web.Member;
import plumbline.web.OneOrMany;
import plumbline.web.Right;

/** The newest prices in a workspace. */
@Path("/api/workspaces/{ws}/prices")
@Produces(MediaType.APPLICATION_JSON)
public final class PriceResource {
  private final PriceService prices;

  PriceResource(PriceService prices) {
    this.prices = prices;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the newest price of each symbol", description = "By symbol.")
  public Page<PriceResponse> list(
      @Context Member member,
      @Parameter(description = "Only this symbol") @QueryParam("symbol") String symbol,
      @Context PageRequest page) {
    return prices.list(member, symbol, page);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Quote prices",
      description =
          "One quote, or an array of at most 1 000; answers with the current price of each. An older quote"
              + " than what is stored changes nothing; one of the future, beyond a minute, is refused. Alerts that a"
              + " quote reaches fire.")
  @ApiResponse(
      responseCode = "200",
      description = "The current price, or an array of them",
      content = @Content(schema = @Schema(oneOf = {PriceResponse.class, PriceResponse[].class})))
  public Object put(@Context Member member, OneOrMany<QuoteRequest> quotes) {
    List<PriceResponse> current =
        prices.put(member, quotes.items()).stream().map(PriceResponse::from).toList();
    return quotes.many() ? current : current.get(0);
  }

  @DELETE
  @Path("{symbol: .+}")
  @Access(Right.ADMIN)
  @Operation(
      summary = "Withdraw the newest quote of a symbol",
      description =
          "Any quote is newer then. Alerts that it fired stay fired. A slash in a symbol stands in the path as it"
              + " is.")
  public void delete(
      @Context Member member,
      @Parameter(description = "Whose quote it is") @PathParam("symbol") String symbol) {
    prices.withdraw(member, symbol);
  }
}
