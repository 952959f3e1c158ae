package plumbline.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Nothing that is named like a secret can be printed by printing what holds it, or is part of an
 * answer. A field may hold one in two ways: in a type that prints as stars, or in a class that
 * prints nothing of itself, having the {@code toString} of {@link Object}. A record of numbers,
 * such as the settings of hashing, tells nothing. Parameters of methods are no concern here: they
 * are part of nobody's {@code toString}.
 */
public final class HiddenSecrets {
  /** The types that print as stars. */
  public static final Set<String> PRINT_AS_STARS =
      Set.of("plumbline.shared.Secret", "plumbline.auth.Token");

  private static final Pattern SPEAKS_OF_A_SECRET =
      Pattern.compile("(?i).*(password|token|hash|secret|credential).*");

  /** Answers that show a new token, this once. */
  private static final Set<String> SHOWN_ONCE = Set.of("LoginResponse.token", "KeyResponse.token");

  private HiddenSecrets() {}

  /** The fields of some classes that are named like secrets. */
  public static List<JavaField> speaking(JavaClasses classes) {
    return fields(classes).filter(HiddenSecrets::speaks).toList();
  }

  /** What of some classes would show a secret. */
  public static List<String> faults(JavaClasses classes) {
    return fields(classes).flatMap(HiddenSecrets::faults).sorted().toList();
  }

  private static Stream<JavaField> fields(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
  }

  private static Stream<String> faults(JavaField field) {
    boolean stars = PRINT_AS_STARS.contains(field.getRawType().getName());
    JavaClass owner = field.getOwner();
    if (owner.getSimpleName().endsWith("Response")) {
      return (speaks(field) || stars) && !SHOWN_ONCE.contains(name(field))
          ? Stream.of(fault(field, "is a secret in an answer; take it out of the response"))
          : Stream.empty();
    }
    return speaks(field) && !stars && !isOfNumbers(field.getRawType()) && !printsNothing(owner)
        ? Stream.of(fault(field, "is printed by toString; make it a plumbline.shared.Secret"))
        : Stream.empty();
  }

  private static boolean speaks(JavaField field) {
    return SPEAKS_OF_A_SECRET.matcher(field.getName()).matches();
  }

  private static boolean isOfNumbers(JavaClass type) {
    return type.isRecord()
        && type.getFields().stream()
            .filter(part -> !part.getModifiers().contains(JavaModifier.STATIC))
            .allMatch(part -> part.getRawType().isPrimitive());
  }

  private static boolean printsNothing(JavaClass type) {
    try {
      return type.reflect().getMethod("toString").getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fault(JavaField field, String what) {
    return "%s: %s %s".formatted(SourceFile.of(field.getOwner()), name(field), what);
  }

  private static String name(JavaField field) {
    return field.getOwner().getSimpleName() + "." + field.getName();
  }
}
