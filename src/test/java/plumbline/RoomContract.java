package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import plumbline.shared.WorkspaceRole;

/**
 * What a collection promises beside, whose objects change: patches, and versions that tell who
 * comes too late.
 */
public abstract class RoomContract extends CollectionContract {

  protected RoomContract(Desk desk) {
    super(desk);
  }

  /**
   * What the contract says of who may do what.
   *
   * @param valid makes a body that is valid, another for each number
   */
  public record Terms(
      String collection,
      WorkspaceRole writer,
      WorkspaceRole deleter,
      boolean isPersonal,
      IntFunction<String> valid) {}

  /** What it says. */
  public final Terms terms() {
    return new Terms(collection(), writer(), deleter(), isPersonal(), this::valid);
  }

  /** A patch that changes an object of {@link #valid}. */
  protected abstract String change();

  /** The fields that change with every patch, beside those that all objects have. */
  protected List<String> changing() {
    return List.of();
  }

  /** A patch that clears what must not be cleared, as a field's name. */
  protected abstract String requiredField();

  @Test
  void anObjectHasItsVersionAsItsTag() {
    Answer created = create(1);
    assertThat(created.etag()).matches("\"\\d+\"");
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    Answer created = create(1);
    Answer patched =
        owner
            .client()
            .with("Content-Type", "application/merge-patch+json")
            .patch(path(created.id()), change())
            .expect(200);
    JsonNode change = Json.read(change());
    Set<String> changing = new HashSet<>(changing());
    changing.addAll(List.of("version", "updated_at"));
    created
        .body()
        .properties()
        .forEach(
            field -> {
              JsonNode expected =
                  change.has(field.getKey()) ? change.get(field.getKey()) : field.getValue();
              if (!changing.contains(field.getKey())) {
                assertThat(patched.body().get(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(expected);
              }
            });
    assertThat(patched.body().get("version").intValue())
        .isEqualTo(created.body().get("version").intValue() + 1);
    assertThat(owner.client().get(path(created.id())).body()).isEqualTo(patched.body());
  }

  @Test
  void aWriterWhoSawAnOlderVersionIsRefused() {
    Answer created = create(1);
    String seen = created.etag();
    owner.client().with("If-Match", seen).patch(path(created.id()), change()).expect(200);
    owner.client().with("If-Match", seen).patch(path(created.id()), change()).expectProblem(412);
    owner.client().with("If-Match", seen).delete(path(created.id())).expectProblem(412);
    owner.client().with("If-Match", "*").delete(path(created.id())).expect(204);
  }

  @Test
  void whatIsGoneIsNotChanged() {
    long id = create(1).id();
    owner.client().delete(path(id)).expect(204);
    owner.client().patch(path(id), change()).expectProblem(404);
  }

  @Test
  void aPatchIsValidatedLikeACreation() {
    long id = create(1).id();
    owner.client().patch(path(id), Json.object("no_such_field", 1)).expectInvalid("/no_such_field");
    owner
        .client()
        .patch(path(id), Json.object(requiredField(), null))
        .expectInvalid("/" + requiredField());
    owner.client().patch(path(id), "[]").expectInvalid("");
  }

  @Test
  void whoMayNotWriteDoesNotChange() {
    long id = create(1).id();
    desk.somebody("stranger").client().patch(path(id), "{").expectProblem(404);
    for (WorkspaceRole role :
        List.of(WorkspaceRole.VIEWER, WorkspaceRole.MEMBER, WorkspaceRole.ADMIN)) {
      Person member = desk.register();
      owner.takeIn(member, role);
      if (role.includes(writer())) {
        long own = member.client().post(path(), valid(2)).expect(201).id();
        member.client().patch(path(own), change()).expect(200);
        member.client().delete(path(own)).expect(204);
      } else {
        member.client().patch(path(id), "{").expectProblem(403);
      }
    }
  }
}
