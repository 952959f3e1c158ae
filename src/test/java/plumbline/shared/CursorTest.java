package plumbline.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {
  private static final Instant TIME = Instant.parse("2026-01-31T09:30:00.123456Z");

  @Test
  void itsWordReadsBackAsTheSameKeys() {
    Cursor cursor = Cursor.of(TIME, 42L);
    Cursor read = Cursor.decode(cursor.encode());
    assertThat(read).isEqualTo(cursor);
    assertThat(read.instant(0, 2)).isEqualTo(TIME);
    assertThat(read.id(1, 2)).isEqualTo(42);
  }

  @Test
  void textOfAnyScriptSurvives() {
    assertThat(Cursor.decode(Cursor.of("ΔΟΛ/€ 🜲 +%&").encode()).text(0, 1))
        .isEqualTo("ΔΟΛ/€ 🜲 +%&");
  }

  @Test
  void itsWordNeedsNoEncodingInAnAddress() {
    for (int length = 1; length <= 6; length++) {
      assertThat(Cursor.of("ÿ?~".repeat(length)).encode()).matches("[A-Za-z0-9_-]+");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "====", "a b", "ä", "A"})
  void aWordThatWasNeverACursorIsRefused(String word) {
    assertRefused(() -> Cursor.decode(word));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    String word = Base64.getUrlEncoder().encodeToString("ÿþ".getBytes(ISO_8859_1));
    assertRefused(() -> Cursor.decode(word));
  }

  @Test
  void theCursorOfAnotherListIsRefused() {
    assertRefused(() -> Cursor.of(42L).id(0, 2));
    assertRefused(() -> Cursor.of(TIME, 42L).id(0, 1));
    assertRefused(() -> Cursor.of("EURUSD").id(0, 1));
    assertRefused(() -> Cursor.of("EURUSD", 42L).instant(0, 2));
    assertRefused(() -> Cursor.of("9".repeat(30)).id(0, 1));
  }

  @Test
  void aKeyThatNoDatabaseStoresIsRefused() {
    String word = Base64.getUrlEncoder().encodeToString("EUR\0USD".getBytes(UTF_8));
    assertRefused(() -> Cursor.decode(word).text(0, 1));
  }

  private static void assertRefused(ThrowingCallable reading) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(reading)
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
              assertThat(refusal.errors()).extracting(FieldError::parameter).contains("cursor");
            });
  }
}
