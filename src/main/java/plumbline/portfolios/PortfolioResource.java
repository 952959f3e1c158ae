package plumbline.portfolios;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import plumbline.web.MergePatch;
import plumbline.web.ObjectId;
import plumbline.web.Precondition;
import plumbline.web.Right;

/** The portfolios of a workspace. */
@Path("/api/workspaces/{ws}/portfolios")
@Produces(MediaType.APPLICATION_JSON)
public final class PortfolioResource {
  private final PortfolioService portfolios;

  PortfolioResource(PortfolioService portfolios) {
    this.portfolios = portfolios;
  }

  @GET
  @Access(Right.VIEWER)
  @Operation(summary = "List the portfolios")
  public Page<PortfolioResponse> list(@Context Member member, @Context PageRequest page) {
    return portfolios.list(member, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Right.ADMIN)
  @Operation(
      summary = "Make a portfolio",
      description = "Without an owner it is yours; an owner must be a member of the workspace.")
  public Created<PortfolioResponse> create(@Context Member member, PortfolioRequest request) {
    PortfolioResponse created = PortfolioResponse.from(portfolios.create(member, request));
    return new Created<>(created.id(), created);
  }

  @GET
  @Path("{id}")
  @Access(Right.VIEWER)
  @Operation(summary = "Read a portfolio")
  public PortfolioResponse get(@Context Member member, @PathParam("id") ObjectId id) {
    return PortfolioResponse.from(portfolios.get(member, id.value()));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Access(Right.ADMIN)
  @Operation(
      summary = "Change a portfolio",
      description = "The currency stays once there are transactions.")
  public PortfolioResponse update(
      @Context Member member,
      @PathParam("id") ObjectId id,
      MergePatch<PortfolioRequest> patch,
      @Context Precondition precondition) {
    return PortfolioResponse.from(portfolios.update(member, id.value(), patch, precondition));
  }

  @DELETE
  @Path("{id}")
  @Access(Right.ADMIN)
  @Operation(
      summary = "Delete a portfolio",
      description = "It is kept out of sight with its transactions, and its name stays reserved.")
  public void delete(
      @Context Member member, @PathParam("id") ObjectId id, @Context Precondition precondition) {
    portfolios.delete(member, id.value(), precondition);
  }
}
