package plumbline.tenancy;

import java.util.stream.Stream;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

/**
 * An operation on what belongs to a person and to no workspace. Callers without a valid token get
 * 401, and API keys 403.
 *
 * @param thing what the id in the path is of
 * @param body what is sent, or null for nothing
 * @param self the status that the person gets
 * @param others the status that everybody else gets, whatever they are in a shared workspace
 * @param systemAdmin the status that system admins get
 */
record AccountLine(
    String operation, PersonalThing thing, String body, int self, int others, int systemAdmin)
    implements MatrixLine {

  /** A kind of object that belongs to a person. */
  @FunctionalInterface
  interface PersonalThing {

    /** The id of one, a new one where there can be several. */
    long make(Desk desk, Person person);

    PersonalThing ACCOUNT = (desk, person) -> person.id();

    PersonalThing SESSION =
        (desk, person) ->
            desk.anonymous()
                .withToken(desk.login(person.email(), Desk.PASSWORD))
                .get("/api/auth/sessions?per_page=1")
                .expect(200)
                .ids()
                .get(0);

    PersonalThing KEY =
        (desk, person) -> {
          person.key(person.workspaceId(), WorkspaceRole.VIEWER);
          return person.client().get("/api/auth/keys?per_page=1").expect(200).ids().get(0);
        };
  }

  @Override
  public Stream<Cell> cells(Cast cast) {
    Person victim = cast.member(WorkspaceRole.MEMBER);
    Stream<Cell> unknown =
        cast.unknown().entrySet().stream()
            .map(caller -> cell(cast, caller.getKey(), caller.getValue(), 401));
    Stream<Cell> fellows =
        Stream.of(WorkspaceRole.VIEWER, WorkspaceRole.ADMIN, WorkspaceRole.OWNER)
            .map(role -> cell(cast, "the " + role, cast.member(role).client(), others));
    Stream<Cell> rest =
        Stream.of(
            cell(cast, "a stranger", cast.outsider().client(), others),
            cell(
                cast,
                "the person's key",
                victim.key(victim.workspaceId(), WorkspaceRole.OWNER),
                403),
            cell(cast, "the person", victim.client(), self),
            cell(cast, "a system admin", cast.systemAdmin().client(), systemAdmin));
    return Stream.of(unknown, fellows, rest).flatMap(cells -> cells);
  }

  private Cell cell(Cast cast, String caller, Client client, int status) {
    long id = thing.make(cast.desk(), cast.member(WorkspaceRole.MEMBER));
    return new Cell(
        verb(), path().replace("{id}", Long.toString(id)), body, caller, client, status);
  }
}
