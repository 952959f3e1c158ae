package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is named like a secret can be printed by printing what holds it. A field may hold
 * one in two ways: in a type that prints as stars, or in a class that prints nothing of itself,
 * having the {@code toString} of {@link Object}. A record of numbers, such as the settings of
 * hashing, tells nothing. Parameters of methods are no concern here: they are part of nobody's
 * {@code toString}.
 */
final class SecretsStayHiddenTest {
  private static final JavaClasses MAIN = MainClasses.read();
  private static final Pattern SPEAKS_OF_A_SECRET =
      Pattern.compile("(?i).*(password|token|hash|secret|credential).*");
  private static final Set<String> PRINT_AS_STARS =
      Set.of("plumbline.shared.Secret", "plumbline.auth.Token");

  @Test
  void theSafeTypesPrintAsStars() throws Exception {
    for (String name : PRINT_AS_STARS) {
      var constructor = Class.forName(name).getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      assertThat(constructor.newInstance("hunter2 and more of it")).hasToString("***");
    }
  }

  @Test
  void whatIsNamedLikeASecretIsOfASafeTypeOrInAClassThatPrintsNothing() {
    List<JavaField> speaking = speaking();
    assertThat(speaking)
        .extracting(JavaField::getName)
        .contains("password", "passwordHash", "adminToken", "token");
    assertThat(speaking).allMatch(field -> isSafe(field) || printsNothing(field.getOwner()));
  }

  private static List<JavaField> speaking() {
    return MAIN.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> SPEAKS_OF_A_SECRET.matcher(field.getName()).matches())
        .toList();
  }

  private static boolean isSafe(JavaField field) {
    JavaClass type = field.getRawType();
    return PRINT_AS_STARS.contains(type.getName())
        || (type.isRecord()
            && type.getFields().stream().allMatch(part -> part.getRawType().isPrimitive()));
  }

  private static boolean printsNothing(JavaClass type) {
    try {
      return type.reflect().getMethod("toString").getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
