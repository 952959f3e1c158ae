package plumbline.steward.ddl;

/** A script that makes what is there, and one that makes what should be. */
record Alteration(String name, String found, String expected) {

  @Override
  public String toString() {
    return name;
  }
}
