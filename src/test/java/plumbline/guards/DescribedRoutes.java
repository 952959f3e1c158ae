package plumbline.guards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import plumbline.Routes;

/** Each route is in the description of the API, which says what it is for. */
public final class DescribedRoutes {
  private DescribedRoutes() {}

  /** Which of some routes a document does not describe. */
  public static List<String> faults(List<Routes.Declared> routes, JsonNode document) {
    return routes.stream().flatMap(route -> faults(route, document)).toList();
  }

  private static Stream<String> faults(Routes.Declared route, JsonNode document) {
    Class<?> resource = route.method().getDeclaringClass();
    JsonNode operation = document.at("/paths").path(route.path()).path(route.verb());
    if (operation.isMissingNode()) {
      return Stream.of(
          "%s: '%s' is not described; list %s among the resources() of its module, and that in Rooms.java"
              .formatted(SourceFile.of(resource), route.key(), resource.getSimpleName()));
    }
    return operation.path("summary").asText().isBlank()
        ? Stream.of(
            "%s: nothing says what '%s' is for; add @Operation(summary = \"...\") to %s()"
                .formatted(SourceFile.of(resource), route.key(), route.method().getName()))
        : Stream.empty();
  }
}
