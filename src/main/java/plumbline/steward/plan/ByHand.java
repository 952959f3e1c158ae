package plumbline.steward.plan;

import plumbline.steward.model.SchemaObject;
import plumbline.steward.model.Unmodelled;

/** What a person has to do about an object that no statement of a plan makes. */
final class ByHand {
  private ByHand() {}

  /**
   * In a sentence.
   *
   * @param there null where it is missing
   * @param wanted null where it is one too many
   */
  static String remedy(SchemaObject there, SchemaObject wanted) {
    if (hides(wanted)) {
      return "it has options that may be secrets: %s by hand, with their values in place of the dots: %s"
          .formatted(
              there == null ? "make it" : "drop it and make it anew",
              ((Unmodelled) wanted).outline());
    }
    if (hides(there)) {
      return "it has options that may be secrets: drop it by hand"
          + (wanted == null ? "" : ", and it will be made as it should be");
    }
    return "Plumbline sees objects of this kind, but cannot write them";
  }

  private static boolean hides(SchemaObject object) {
    return object instanceof Unmodelled unmodelled && !unmodelled.outline().isEmpty();
  }
}
