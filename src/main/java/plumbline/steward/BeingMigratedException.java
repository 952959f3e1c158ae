package plumbline.steward;

/** What differs of a database may be half done, as somebody works on it under the lock. */
public final class BeingMigratedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  BeingMigratedException(String migrator) {
    super(
        "the database differs from what its applied changes build, but changes are being applied by %s: look again when they are"
            .formatted(migrator));
  }
}
