package plumbline.web;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import plumbline.shared.ErrorCode;
import plumbline.shared.Page;
import plumbline.shared.PageRequest;

/** What a resource method tells about its route. */
record Route(Method method) {

  /** The resource's name, which groups the operations. */
  String room() {
    return method.getDeclaringClass().getSimpleName().replace("Resource", "");
  }

  Right right() {
    return method.getAnnotation(Access.class).value();
  }

  /** Who may call it, as a sentence. */
  String callers() {
    return switch (right()) {
      case ANYONE -> "everybody.";
      case REGISTRATION -> "everybody, or system admins only where registration is closed.";
      case SIGNED_IN -> "whoever is signed in, in a session.";
      case SYSTEM_ADMIN -> "system admins, in a session.";
      case VIEWER -> "members of the workspace, viewers too.";
      case MEMBER -> "members of the workspace with the role member or above.";
      case ADMIN -> "admins and owners of the workspace.";
      case OWNER -> "owners of the workspace.";
    };
  }

  /** The status of success. */
  int status() {
    if (method.getReturnType() == void.class) {
      return 204;
    }
    return method.getReturnType() == Created.class ? 201 : 200;
  }

  /** Puts words and headers to the answer of success. */
  void describe(ApiResponse success) {
    Class<?> answer = method.getReturnType();
    if (answer == void.class) {
      success.description("Done").setContent(null);
    } else if (answer == Created.class) {
      success.description("Made").addHeaderObject("Location", header("Where it is"));
    } else if (answer == Page.class) {
      success
          .description("One page")
          .addHeaderObject("Link", header("The next page, rel=\"next\", if there is more"));
    } else if (success.getDescription() == null || success.getDescription().startsWith("default")) {
      success.setDescription("As asked");
    }
    if (isExported()) {
      success
          .description("One page; or all rows that the filters let through, as CSV or NDJSON")
          .getContent()
          .addMediaType("text/csv", new MediaType().schema(new StringSchema()))
          .addMediaType("application/x-ndjson", new MediaType().schema(new StringSchema()));
    }
    if (isVersioned(method.getGenericReturnType())) {
      success.addHeaderObject("ETag", header("Its version"));
    }
  }

  /** Whether another method of the resource gives the same list whole. */
  private boolean isExported() {
    return method.getReturnType() == Page.class
        && Arrays.stream(method.getDeclaringClass().getDeclaredMethods())
            .anyMatch(
                other ->
                    other.getReturnType() == Rows.class && path().equals(new Route(other).path()));
  }

  private static boolean isVersioned(Type answer) {
    if (answer instanceof ParameterizedType made && made.getRawType() == Created.class) {
      return isVersioned(made.getActualTypeArguments()[0]);
    }
    return answer instanceof Class<?> plain && Versioned.class.isAssignableFrom(plain);
  }

  /** The ways in which it refuses. */
  Set<ErrorCode> refusals() {
    EnumSet<ErrorCode> codes = EnumSet.of(ErrorCode.VALIDATION_FAILED, ErrorCode.UNAVAILABLE);
    if (right() != Right.ANYONE) {
      codes.addAll(EnumSet.of(ErrorCode.UNAUTHENTICATED, ErrorCode.FORBIDDEN));
    }
    if (path().contains("{")) {
      codes.add(ErrorCode.NOT_FOUND);
    }
    if (takesBody()) {
      codes.addAll(
          EnumSet.of(
              ErrorCode.MALFORMED_REQUEST,
              ErrorCode.PAYLOAD_TOO_LARGE,
              ErrorCode.UNSUPPORTED_MEDIA_TYPE));
    }
    if (takes(Precondition.class)) {
      codes.addAll(EnumSet.of(ErrorCode.PRECONDITION_FAILED, ErrorCode.CONFLICT));
    }
    if (method.getReturnType() == Created.class) {
      codes.add(ErrorCode.CONFLICT);
    }
    Refuses more = method.getAnnotation(Refuses.class);
    if (more != null) {
      codes.addAll(List.of(more.value()));
    }
    return codes;
  }

  /** The parameters that stand in no annotation of the method. */
  List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    if (path().contains("{ws}")) {
      parameters.add(
          new Parameter()
              .in("path")
              .name("ws")
              .required(true)
              .description("The workspace's id")
              .schema(new IntegerSchema().format("int64")));
    }
    if (takes(PageRequest.class)) {
      parameters.add(
          query("per_page", "Items on a page, 1 to 200; 50 by default")
              .schema(new IntegerSchema()));
      parameters.add(
          query("page", "A page by its number, up to 10 000 rows deep")
              .schema(new IntegerSchema()));
      parameters.add(
          query("cursor", "Where a page starts, from a Link header").schema(new StringSchema()));
    }
    if (takes(Precondition.class)) {
      parameters.add(
          new Parameter()
              .in("header")
              .name("If-Match")
              .description("The ETag that you have seen; another version answers 412")
              .schema(new StringSchema()));
    }
    if (takes(IdempotencyKey.class)) {
      parameters.add(
          new Parameter()
              .in("header")
              .name(IdempotencyKey.HEADER)
              .description(
                  "A word of yours for this request. The same request with the same word again gets the first"
                      + " answer and writes nothing; kept 24 hours")
              .schema(new StringSchema().minLength(1).maxLength(255)));
    }
    return parameters;
  }

  private boolean takesBody() {
    return Arrays.stream(method.getParameters())
        .anyMatch(parameter -> parameter.getAnnotations().length == 0);
  }

  private boolean takes(Class<?> type) {
    return Arrays.asList(method.getParameterTypes()).contains(type);
  }

  private String path() {
    Path own = method.getAnnotation(Path.class);
    return method.getDeclaringClass().getAnnotation(Path.class).value()
        + "/"
        + (own == null ? "" : own.value());
  }

  private static Parameter query(String name, String description) {
    return new Parameter().in("query").name(name).description(description);
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new StringSchema());
  }
}
