package plumbline.guards.forgotten;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import plumbline.web.Access;
import plumbline.web.Right;

/** Forgotten: what each operation is for, and the contract test. */
@Path("/api/workspaces/{ws}/reminders")
public final class ReminderResource {

  @GET
  @Access(Right.VIEWER)
  public List<ReminderResponse> list() {
    return List.of();
  }

  @POST
  @Access(Right.MEMBER)
  public void add() {}
}
