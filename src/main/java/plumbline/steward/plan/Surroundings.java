package plumbline.steward.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import plumbline.steward.model.Catalog;
import plumbline.steward.model.Grant;
import plumbline.steward.model.ObjectId;
import plumbline.steward.model.Sequence;
import plumbline.steward.plan.Operation.SetComment;
import plumbline.steward.plan.Operation.SetGrants;
import plumbline.steward.plan.Operation.SetOwner;

/** What is to be done around an object: to its owner, its comment and its grants. */
final class Surroundings {
  private final Catalog found;
  private final Catalog expected;
  private final Privileges privileges;

  Surroundings(Catalog found, Catalog expected, Privileges privileges) {
    this.found = found;
    this.expected = expected;
    this.privileges = privileges;
  }

  /** Around an object that the plan has just made, and its parts. */
  List<Operation> ofNew(ObjectId id) {
    List<Operation> operations = new ArrayList<>(ofNewPart(id));
    expected
        .looseParts()
        .forEach(
            (part, whole) -> {
              if (whole.equals(id)) {
                operations.addAll(ofNewPart(part));
              }
            });
    return operations;
  }

  private List<Operation> ofNewPart(ObjectId id) {
    String user = found.server().user();
    String owner = expected.owners().getOrDefault(id, user);
    List<Operation> operations = new ArrayList<>();
    if (!owner.equals(user)) {
      operations.add(new SetOwner(id, owner));
    }
    comment(operations, id, "");
    grant(operations, id, privileges.ofNew(id, owner), owner);
    return operations;
  }

  /** Around an object that was there and stays. */
  List<Operation> ofKept(ObjectId id) {
    String from = found.owners().get(id);
    String to = expected.owners().get(id);
    List<Operation> operations = new ArrayList<>();
    boolean moves = !Objects.equals(from, to) && to != null;
    if (moves && !followsItsTable(id)) {
      operations.add(new SetOwner(id, to));
    }
    comment(operations, id, found.comments().getOrDefault(id, ""));
    Set<Grant> there = found.grants().get(id);
    if (moves || !Objects.equals(there, expected.grants().get(id))) {
      grant(operations, id, privileges.ofMoved(id, there, from, to), to);
    }
    return operations;
  }

  private boolean followsItsTable(ObjectId id) {
    return found.objects().get(id) instanceof Sequence sequence && sequence.ownedBy() != null;
  }

  private void comment(List<Operation> operations, ObjectId id, String there) {
    String wanted = expected.comments().getOrDefault(id, "");
    if (!wanted.equals(there)) {
      operations.add(new SetComment(id, wanted));
    }
  }

  private void grant(List<Operation> operations, ObjectId id, Set<Grant> there, String owner) {
    Set<Grant> wanted = privileges.meant(id, expected.grants().get(id), owner);
    if (!wanted.equals(there)) {
      operations.add(new SetGrants(id, there, wanted));
    }
  }
}
