package plumbline.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.MainClasses;
import plumbline.shared.Form;

/** A regular expression takes no longer than to read the text, and no more stack for a long one. */
final class LinearPatternsTest {
  private static final JavaClasses MAIN = MainClasses.read();
  private static final int LENGTH = 20_000;

  /** How often a character may be looked at. */
  private static final int LOOKS = 12;

  private static final List<String> PARTS =
      List.of(
          "a", "A", "0", "-", " ", "\u2028", "@", ".", "\"", "a-", "a.", "a@", "0:", "%41", "'a'",
          "é");

  /** What the rooms and the ground below them match texts from outside with. */
  private static Map<String, Pattern> patterns() {
    Map<String, Pattern> patterns = new TreeMap<>();
    MAIN.stream()
        .filter(type -> !type.getPackageName().startsWith("plumbline.steward"))
        .map(type -> type.reflect())
        .forEach(
            type -> {
              formOf(type, type.getName(), patterns);
              for (Field field : type.getDeclaredFields()) {
                String place = type.getName() + "." + field.getName();
                formOf(field, place, patterns);
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                  patterns.put(place, (Pattern) value(field));
                }
              }
            });
    return patterns;
  }

  private static void formOf(
      AnnotatedElement element, String place, Map<String, Pattern> patterns) {
    if (element.isAnnotationPresent(Form.class)) {
      patterns.put(place, Pattern.compile(element.getAnnotation(Form.class).regexp()));
    }
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLongTextIsReadAFewTimesAtMost() {
    Map<String, Pattern> patterns = patterns();
    assertThat(patterns)
        .containsKeys("plumbline.shared.Name", "plumbline.workspaces.WorkspaceRequest.slug");
    patterns.forEach(
        (place, pattern) ->
            PARTS.forEach(
                part -> {
                  String text = part.repeat(LENGTH / part.length());
                  assertThat(looks(pattern, text)).as(place + " on " + part).isLessThan(LOOKS);
                  assertThat(looks(pattern, text + "\t"))
                      .as(place + " on " + part + " and a tab")
                      .isLessThan(LOOKS);
                }));
  }

  @Test
  void whatTakesLongerIsSeen() {
    assertThat(looks(Pattern.compile("^[!-~]+@[!-~]+$"), "@".repeat(LENGTH) + "\t"))
        .isEqualTo(LOOKS);
  }

  /** How often each character is looked at, or {@link #LOOKS} where that is reached. */
  private static long looks(Pattern pattern, String text) {
    CountedText counted = new CountedText(text, (long) LOOKS * text.length());
    try {
      pattern.matcher(counted).matches();
    } catch (CountedText.TooManyLooksException e) {
      return LOOKS;
    }
    return counted.looks() / text.length();
  }

  @Test
  void noGroupIsRepeated() {
    assertThat(RepeatedGroups.faults(Path.of("src/main/java"))).isEmpty();
  }

  @Test
  void aRepeatedGroupIsSeen(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("Slug.java"),
        """
        class Slug {
          // (a)* of a comment is none
          String refused = "^[a-z]+(-[a-z]+)*$";
          String taken = "^(-[a-z]+)*+(a|b)++\\\\(a\\\\)*$";
        }
        """);
    assertThat(RepeatedGroups.faults(folder))
        .singleElement()
        .asString()
        .contains("Slug.java:3: a group of a regular expression is repeated; write *+ or ++");
  }

  @Test
  void theLengthOfATextIsLookedAtBeforeItsForm() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(jakarta.validation.constraints.Pattern.class)
        .because("@Size does not keep @Pattern from running: use plumbline.shared.Form")
        .check(MAIN);
  }
}
