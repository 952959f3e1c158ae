package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process printed, and how it ended. */
record Outcome(int code, String out, String err) {

  /** Fails unless it ended well and had nothing to complain of. */
  Outcome expectSuccess() {
    assertThat(code).as(toString()).isZero();
    assertThat(err).isEmpty();
    return this;
  }

  /** Fails unless it ran, and found something. */
  Outcome expectFound() {
    assertThat(code).as(toString()).isEqualTo(2);
    assertThat(err).isEmpty();
    return expectNoTrace();
  }

  /**
   * Fails unless it ended with exit code 1 and one line that says all of these words, and shows
   * nothing of the inside.
   */
  Outcome expectOneLine(String... words) {
    assertThat(code).as(toString()).isEqualTo(1);
    assertThat(err.lines()).as(toString()).hasSize(1);
    assertThat(err).contains(words);
    return expectNoTrace();
  }

  /** Fails where a stack trace or a class name was printed. */
  Outcome expectNoTrace() {
    assertThat(out + err)
        .doesNotContain("\tat ", "Exception", "Caused by")
        .doesNotContainPattern("\\b(java|org|com|io)\\.[a-z]+\\.|\\bplumbline\\.[a-z.]*[A-Z]");
    return this;
  }

  /** Fails where one of these was printed. */
  Outcome expectNothingOf(String... secrets) {
    assertThat(out + err).doesNotContain(secrets);
    return this;
  }
}
