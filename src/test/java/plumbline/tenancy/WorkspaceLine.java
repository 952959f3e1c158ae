package plumbline.tenancy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import plumbline.Client;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/**
 * An operation in a workspace. Callers without a valid token get 401, whoever is not in the
 * workspace 404, members below the least role 403, and the others the success, unless the object is
 * another's.
 *
 * @param least the least role that may call it
 * @param success the status that those get
 * @param thing what the id in the path is of, or null where it has none but the workspace's
 * @param body what is sent, or null for nothing
 */
record WorkspaceLine(
    String operation,
    WorkspaceRole least,
    int success,
    Thing thing,
    Whose whose,
    Function<Place, String> body)
    implements MatrixLine {
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  /**
   * A line.
   *
   * @param operation with … for the path of the workspace
   */
  static WorkspaceLine of(String operation, WorkspaceRole least, int success) {
    return new WorkspaceLine(
        operation.replace("…", "/api/workspaces/{ws}"),
        least,
        success,
        null,
        Whose.ANYBODYS,
        place -> null);
  }

  WorkspaceLine on(Thing object) {
    return on(Whose.ANYBODYS, object);
  }

  WorkspaceLine on(Whose owners, Thing object) {
    return new WorkspaceLine(operation, least, success, object, owners, body);
  }

  WorkspaceLine sends(String json) {
    return sends(place -> json);
  }

  WorkspaceLine sends(Function<Place, String> json) {
    return new WorkspaceLine(operation, least, success, thing, whose, json);
  }

  @Override
  public Stream<Cell> cells(Cast cast) {
    return Stream.of(ofTheUnknown(cast), ofOutsiders(cast), ofMembers(cast))
        .flatMap(Function.identity());
  }

  private Stream<Cell> ofTheUnknown(Cast cast) {
    return cast.unknown().entrySet().stream()
        .map(
            caller -> {
              long id = make(cast, WorkspaceRole.OWNER);
              return cell(cast.place(cast.owner()), id, caller.getKey(), caller.getValue(), 401);
            });
  }

  private Stream<Cell> ofOutsiders(Cast cast) {
    Client outsider = cast.outsider().client();
    Place here = cast.place(cast.owner());
    Place elsewhere = cast.elsewhere();
    long id = make(cast, WorkspaceRole.OWNER);
    Cell stranger = cell(here, id, "a stranger", outsider, NOT_FOUND);
    if (thing == null) {
      return Stream.of(stranger);
    }
    return Stream.of(
        stranger,
        cell(elsewhere, id, "a stranger, by way of their own workspace", outsider, NOT_FOUND),
        cell(
            here,
            thing.make(elsewhere),
            "a stranger, with their own object's id",
            outsider,
            NOT_FOUND));
  }

  private Stream<Cell> ofMembers(Cast cast) {
    return Arrays.stream(WorkspaceRole.values())
        .flatMap(
            role ->
                whose == Whose.ANYBODYS
                    ? Stream.of(ofMember(cast, role, WorkspaceRole.OWNER, success))
                    : Stream.of(
                        ofMember(cast, role, role, success),
                        ofMember(cast, role, anotherThan(role), whose.onAnothers(role, success))));
  }

  private Cell ofMember(Cast cast, WorkspaceRole role, WorkspaceRole author, int ifAllowed) {
    Person member = cast.member(role);
    String caller = "the " + role + (thing == null ? "" : ", on an object of the " + author);
    return cell(
        cast.place(member),
        make(cast, author),
        caller,
        member.client(),
        role.includes(least) ? ifAllowed : FORBIDDEN);
  }

  private static WorkspaceRole anotherThan(WorkspaceRole role) {
    return role == WorkspaceRole.MEMBER ? WorkspaceRole.OWNER : WorkspaceRole.MEMBER;
  }

  private long make(Cast cast, WorkspaceRole author) {
    return thing == null ? 0 : cast.make(thing, author);
  }

  private Cell cell(Place place, long id, String caller, Client client, int status) {
    String below = path().substring("/api/workspaces/{ws}".length());
    return new Cell(
        verb(),
        place.path() + below.replaceAll("\\{\\w+}", Long.toString(id)),
        body.apply(place),
        caller,
        client,
        status);
  }
}
