package plumbline.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import plumbline.Answer;
import plumbline.Desk;
import plumbline.Json;
import plumbline.OnEachDatabase;

@OnEachDatabase
final class PasswordRuleTest {
  private final Desk desk;
  private final String email = "p" + UUID.randomUUID() + "@desk.example";

  PasswordRuleTest(Desk desk) {
    this.desk = desk;
  }

  private Answer register(String password) {
    return desk.anonymous()
        .post(
            "/api/users", Json.object("email", email, "display_name", "Ada", "password", password));
  }

  private void refuse(String password) {
    assertThat(register(password).expectInvalid("/password").text()).doesNotContain(password);
    desk.anonymous()
        .post("/api/auth/login", Json.object("email", email, "password", password))
        .expectProblem(401);
  }

  private void accept(String password) {
    register(password).expect(201);
    assertThat(desk.login(email, password)).isNotBlank();
  }

  @Test
  void elevenCharactersAreTooFew() {
    refuse("kettle-moss");
  }

  @Test
  void twelveAreEnough() {
    accept("kettle-moss7");
  }

  @Test
  void aHundredAndTwentyEightAreTheMost() {
    accept("kettle7 ".repeat(16));
  }

  @Test
  void aHundredAndTwentyNineAreTooMany() {
    refuse("kettle7 ".repeat(16) + "x");
  }

  @Test
  void charactersBeyondTheBasicPlaneCountOnce() {
    refuse("🫖".repeat(11));
    accept("🫖".repeat(128));
  }

  @Test
  void passwordsThatManyUseAreRefusedInAnyCase() {
    refuse("password1234");
    refuse("PassWord1234");
    refuse("123456789012");
    refuse("QWERTYUIOP12");
  }
}
