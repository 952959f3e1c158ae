package plumbline.steward.ddl;

/** The names of access methods. */
final class AccessMethods {
  private static final int SETS_DEFAULT = 17;

  private AccessMethods() {}

  /** How the server's own is called, where none is named. */
  static String orDefault(String method, int version) {
    if (!method.isEmpty()) {
      return Names.identifier(method);
    }
    return version < SETS_DEFAULT ? "heap" : "default";
  }
}
