package plumbline.workspaces;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Client;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;
import plumbline.Person;
import plumbline.shared.WorkspaceRole;

@OnEachDatabase
final class WorkspaceTest {
  private static final String WORKSPACES = "/api/workspaces";

  private final Desk desk;
  private final Person person;
  private final Client client;
  private final String slug = "w-" + UUID.randomUUID();

  WorkspaceTest(Desk desk) {
    this.desk = desk;
    this.person = desk.register();
    this.client = person.client();
  }

  private Answer create(Object... namesAndValues) {
    return client.post(WORKSPACES, Json.object(namesAndValues));
  }

  @Test
  void whoMakesOneOwnsIt() {
    Answer created = create("name", "Second desk", "slug", slug).expect(201);
    assertThat(created.body().get("slug").textValue()).isEqualTo(slug);
    assertThat(created.body().get("owner_id").longValue()).isEqualTo(person.id());
    assertThat(created.body().get("role").textValue()).isEqualTo("owner");
    Answer read = client.get(created.headers().firstValue("Location").orElseThrow()).expect(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.etag()).isEqualTo(created.etag());
  }

  @Test
  void withoutASlugOneIsDerivedAndUnique() {
    String name = "Tägliche Börse " + slug;
    String first = create("name", name).expect(201).body().get("slug").textValue();
    String second = create("name", name).expect(201).body().get("slug").textValue();
    assertThat(first).isEqualTo("tagliche-borse-" + slug.substring(0, 35));
    assertThat(second).startsWith(first + "-").matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(create("name", "外匯").expect(201).body().get("slug").textValue())
        .matches("workspace(-[a-z0-9]+)?");
  }

  @Test
  void aTakenSlugIsRefusedAndNothingIsWritten() {
    create("name", "First", "slug", slug).expect(201);
    List<Long> before = client.get(WORKSPACES).ids();
    create("name", "Second", "slug", slug).expectConflict("/slug");
    client.patch(person.path(""), Json.object("slug", slug)).expectConflict("/slug");
    assertThat(client.get(WORKSPACES).ids()).isEqualTo(before);
  }

  @Test
  void aDeletedOnesSlugStaysReserved() {
    long id = create("name", "First", "slug", slug).expect(201).id();
    client.delete(WORKSPACES + "/" + id).expect(204);
    create("name", "Second", "slug", slug).expectConflict("/slug");
    desk.register()
        .client()
        .post(WORKSPACES, Json.object("name", "Third", "slug", slug))
        .expectConflict("/slug");
  }

  @Test
  void theListShowsOnesOwnNewestFirstByPages() {
    List<Long> expected = new ArrayList<>(List.of(person.workspaceId()));
    for (int number = 0; number < 3; number++) {
      expected.add(0, create("name", "Desk " + number).expect(201).id());
    }
    desk.register();
    Answer page = client.get(WORKSPACES + "?per_page=3").expect(200);
    assertThat(page.ids()).isEqualTo(expected.subList(0, 3));
    assertThat(client.get(page.next().orElseThrow()).expect(200).ids())
        .isEqualTo(expected.subList(3, 4));
  }

  @Test
  void aPatchChangesWhatItNamesAndChecksTheVersion() {
    Answer before = client.get(person.path("")).expect(200);
    JsonNode patched =
        client
            .with("If-Match", before.etag())
            .patch(person.path(""), Json.object("name", "Renamed"))
            .expect(200)
            .body();
    assertThat(patched.get("name").textValue()).isEqualTo("Renamed");
    assertThat(patched.get("slug")).isEqualTo(before.body().get("slug"));
    Client late = client.with("If-Match", before.etag());
    late.patch(person.path(""), Json.object("name", "Late")).expectProblem(412);
    late.delete(person.path("")).expectProblem(412);
    assertThat(client.get(person.path("")).expect(200).body()).isEqualTo(patched);
  }

  @Test
  void whatIsNotValidIsRefusedAndNothingIsWritten() {
    JsonNode before = client.get(WORKSPACES).body();
    create().expectInvalid("/name");
    create("name", " ").expectInvalid("/name");
    create("name", "n".repeat(101)).expectInvalid("/name");
    create("name", 7).expectInvalid("/name");
    for (String wrong : List.of("Upper", "two--dashes", "-a", "a-", "a b", "é", "s".repeat(64))) {
      create("name", "A desk", "slug", wrong).expectInvalid("/slug");
      client.patch(person.path(""), Json.object("slug", wrong)).expectInvalid("/slug");
    }
    create("name", "A desk", "owner_id", 1).expectInvalid("/owner_id");
    client.patch(person.path(""), Json.object("name", null)).expectInvalid("/name");
    client.patch(person.path(""), Json.object("slug", null)).expectInvalid("/slug");
    client.patch(person.path(""), Json.object("owner_id", 1)).expectInvalid("/owner_id");
    assertThat(client.get(WORKSPACES).body()).isEqualTo(before);
  }

  @Test
  void onlyAdminsRenameIt() {
    for (WorkspaceRole role : List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER)) {
      Person member = desk.register();
      person.takeIn(member, role);
      member.client().get(person.path("")).expect(200);
      member.client().patch(person.path(""), "{").expectProblem(403);
    }
    Person admin = desk.register();
    person.takeIn(admin, WorkspaceRole.ADMIN);
    admin.client().patch(person.path(""), Json.object("name", "By an admin")).expect(200);
    Person stranger = desk.register();
    stranger.client().get(person.path("")).expectProblem(404);
    stranger.client().patch(person.path(""), "{").expectProblem(404);
  }
}
