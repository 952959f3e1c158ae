package plumbline.auth;

/** What a token stands for; its first characters say so. */
enum TokenKind {
  SESSION("pls_"),
  API_KEY("plk_");

  private final String mark;

  TokenKind(String mark) {
    this.mark = mark;
  }

  String mark() {
    return mark;
  }
}
