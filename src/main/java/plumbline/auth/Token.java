package plumbline.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A bearer token: random, shown once to the one it was made for, and stored as its hash only. */
public final class Token {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 32;
  private static final int PREFIX_LENGTH = 10;

  private final String value;

  private Token(String value) {
    this.value = value;
  }

  /** A new one with 256 random bits. */
  static Token random(TokenKind kind) {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(kind.mark() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** One that a client sent. */
  static Token of(String value) {
    return new Token(value);
  }

  /** Whether it is marked as of this kind. */
  boolean is(TokenKind kind) {
    return value.startsWith(kind.mark());
  }

  /** Its SHA-256, in hexadecimal. */
  String hash() {
    return sha256(value);
  }

  /** Its first characters, by which a person tells their tokens apart. */
  String prefix() {
    return value.substring(0, PREFIX_LENGTH);
  }

  /** The SHA-256 of a text, in hexadecimal. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token itself, for the one answer that shows it. */
  @JsonValue
  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
