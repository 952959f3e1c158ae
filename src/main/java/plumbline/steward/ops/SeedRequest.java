package plumbline.steward.ops;

/** What is to be seeded. No record: it holds a password, and so prints nothing of itself. */
public final class SeedRequest {
  private final String profile;
  private final String password;
  private final Integer scale;

  SeedRequest(String profile, String password, Integer scale) {
    this.profile = profile;
    this.password = password;
    this.scale = scale;
  }

  /** Which rows; an unknown one is refused with those that there are. */
  public String profile() {
    return profile;
  }

  /** The password of the people that are made, or null for random ones that are printed once. */
  public String password() {
    return password;
  }

  /** How much, for a profile that has sizes; null where nothing was said. */
  public Integer scale() {
    return scale;
  }
}
