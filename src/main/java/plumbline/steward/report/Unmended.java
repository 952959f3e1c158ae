package plumbline.steward.report;

import plumbline.steward.model.ObjectId;

/** An object that differs and that no statement mends. */
public record Unmended(String kind, String object, String reason) {

  static Unmended of(ObjectId id, String reason) {
    return new Unmended(id.kind().words(), id.path(), reason);
  }

  @Override
  public String toString() {
    return "not mended: %s %s: %s".formatted(kind, object, reason);
  }
}
