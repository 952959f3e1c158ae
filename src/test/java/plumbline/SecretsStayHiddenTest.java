package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import org.junit.jupiter.api.Test;
import plumbline.guards.HiddenSecrets;

/** Nobody is shown a secret, in a log or in an answer. */
final class SecretsStayHiddenTest {
  private static final JavaClasses MAIN = MainClasses.read();

  @Test
  void theSafeTypesPrintAsStars() throws Exception {
    for (String name : HiddenSecrets.PRINT_AS_STARS) {
      var constructor = Class.forName(name).getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      assertThat(constructor.newInstance("hunter2 and more of it")).hasToString("***");
    }
  }

  @Test
  void whatIsNamedLikeASecretIsPrintedAsStarsAndPartOfNoAnswer() {
    assertThat(HiddenSecrets.speaking(MAIN))
        .extracting(JavaField::getName)
        .contains("password", "passwordHash", "adminToken", "token");
    assertThat(HiddenSecrets.faults(MAIN)).isEmpty();
  }
}
