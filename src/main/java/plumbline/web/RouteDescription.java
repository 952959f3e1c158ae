package plumbline.web;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import plumbline.shared.ErrorCode;

/**
 * Adds to each operation what all routes have in common: who may call it, how it answers, its pages
 * and preconditions.
 */
final class RouteDescription extends AbstractOpenAPIExtension {

  @Override
  public ResolvedParameter extractParameters(
      List<Annotation> annotations,
      Type type,
      Set<Type> typesToSkip,
      Components components,
      Consumes classConsumes,
      Consumes methodConsumes,
      boolean includeRequestBody,
      JsonView jsonViewAnnotation,
      Iterator<OpenAPIExtension> chain) {
    if (annotations.stream().anyMatch(Context.class::isInstance)) {
      return new ResolvedParameter();
    }
    return super.extractParameters(
        annotations,
        type,
        typesToSkip,
        components,
        classConsumes,
        methodConsumes,
        includeRequestBody,
        jsonViewAnnotation,
        chain);
  }

  @Override
  public void decorateOperation(
      Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
    super.decorateOperation(operation, method, chain);
    Route route = new Route(method);
    operation.setOperationId(method.getName() + route.room());
    operation.setTags(List.of(route.room()));
    String told = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    operation.setDescription(told + "Who may call it: " + route.callers());
    if (route.right() != Right.ANYONE) {
      operation.addSecurityItem(new SecurityRequirement().addList(OpenApiDocument.BEARER));
    }
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getDescription() == null)
          .forEach(parameter -> parameter.setDescription("Its id"));
    }
    route.parameters().forEach(operation::addParametersItem);
    operation.setResponses(responses(operation, route));
  }

  private static ApiResponses responses(Operation operation, Route route) {
    ApiResponses responses = new ApiResponses();
    ApiResponse success =
        operation.getResponses() == null
            ? new ApiResponse()
            : operation.getResponses().values().stream().findFirst().orElseGet(ApiResponse::new);
    route.describe(success);
    responses.addApiResponse(Integer.toString(route.status()), success);
    for (ErrorCode code : route.refusals()) {
      Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
      responses.addApiResponse(
          Integer.toString(code.status()),
          new ApiResponse()
              .description(code.title())
              .content(
                  new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem))));
    }
    return responses;
  }
}
