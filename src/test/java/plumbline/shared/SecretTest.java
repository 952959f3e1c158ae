package plumbline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.web.ApiMapper;

final class SecretTest {
  private final Secret secret = new Secret("hunter2");

  /** Somebody's answer that a secret got into. */
  public record Careless(String name, Secret password) {}

  @Test
  void itPrintsAsStarsAndSoDoesWhatHoldsIt() {
    assertThat(secret).hasToString("***");
    assertThat(new Careless("one", secret)).hasToString("Careless[name=one, password=***]");
  }

  @Test
  void noAnswerCanBeWrittenThatHasOneInIt() {
    ObjectMapper mapper = ApiMapper.create();
    for (Object answer :
        new Object[] {secret, new Careless("one", secret), Map.of("password", secret)}) {
      assertThatThrownBy(() -> mapper.writeValueAsString(answer))
          .hasMessageContaining("a secret is about to be written")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void itTellsItsTextToWhomAsksForIt() {
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void twoOfTheSameTextAreEqual() {
    assertThat(secret)
        .isEqualTo(new Secret("hunter2"))
        .hasSameHashCodeAs(new Secret("hunter2"))
        .isNotEqualTo(new Secret("hunter3"))
        .isNotEqualTo(new Secret("hunter22"))
        .isNotEqualTo("hunter2");
  }
}
