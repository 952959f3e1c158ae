package plumbline.steward.report;

import java.util.List;
import java.util.TreeMap;
import plumbline.steward.model.ObjectId;
import plumbline.steward.plan.Plan;

/** An object that differs and that no statement mends. */
public record Unmended(String kind, String object, String reason) {

  /** All of a plan, in order. */
  static List<Unmended> of(Plan plan) {
    return new TreeMap<>(plan.unmended())
        .entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
  }

  private static Unmended of(ObjectId id, String reason) {
    return new Unmended(id.kind().words(), id.path(), reason);
  }

  @Override
  public String toString() {
    return "not mended: %s %s: %s".formatted(kind, object, reason);
  }
}
