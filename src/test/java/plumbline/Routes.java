package plumbline;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import plumbline.web.Access;
import plumbline.web.Created;
import plumbline.web.Right;
import plumbline.web.Rows;

/** The routes as the resource classes of the product declare them. */
public final class Routes {
  private Routes() {}

  /** One of them. */
  public record Declared(String verb, String path, Method method) {

    boolean isOpen() {
      return method.getAnnotation(Access.class).value() == Right.ANYONE;
    }

    int success() {
      if (method.getReturnType() == void.class) {
        return 204;
      }
      return method.getReturnType() == Created.class ? 201 : 200;
    }

    /** Its verb and path, as OpenAPI files it. */
    public String key() {
      return verb + " " + path;
    }
  }

  /** All of them; a list that is given whole as well is one route. */
  public static List<Declared> declared() {
    return declared(MainClasses.read());
  }

  /** Those of some classes. */
  public static List<Declared> declared(JavaClasses classes) {
    return classes.stream()
        .filter(MainClasses.HAVE_ROUTES)
        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
        .flatMap(method -> verb(method).map(verb -> declared(verb, method)).stream())
        .sorted(Comparator.comparing(Declared::key))
        .toList();
  }

  private static Declared declared(String verb, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + "/"
            + (below == null ? "" : below.value());
    // What a parameter may match is no part of its name.
    String plain = path.replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    return new Declared(verb, plain.replaceAll("/+", "/").replaceAll("(.)/$", "$1"), method);
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .filter(http -> method.getReturnType() != Rows.class)
        .map(http -> http.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
