package plumbline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the description of the API off the resources themselves, so that it cannot differ from what
 * is served.
 */
public final class OpenApiDocument {
  static final String BEARER = "bearer";

  private OpenApiDocument() {}

  /** The description of some resource classes, as JSON. */
  public static String describe(String version, Set<Class<?>> resources) {
    ModelConverters.getInstance().addConverter(new ModelResolver(ApiMapper.create()));
    ModelConverters.getInstance().addConverter(new BodySchemas());
    List<OpenAPIExtension> extensions = new ArrayList<>(OpenAPIExtensions.getExtensions());
    extensions.removeIf(RouteDescription.class::isInstance);
    extensions.add(0, new RouteDescription());
    OpenAPIExtensions.setExtensions(extensions);
    OpenAPI frame =
        new OpenAPI()
            .info(
                new Info()
                    .title("Plumbline")
                    .version(version)
                    .description(
                        "A trading desk's system of record. Errors are RFC 9457 problems."))
            .components(
                new Components()
                    .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .description(
                                "A session's token, from POST /api/auth/login, or an API key's.")));
    OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(frame)).read(resources);
    described
        .getComponents()
        .addSchemas("Problem", ModelConverters.getInstance().read(Problem.class).get("Problem"));
    described
        .getComponents()
        .addSchemas(
            "FieldError", ModelConverters.getInstance().readAll(Problem.class).get("FieldError"));
    try {
      return Json.mapper().writeValueAsString(described);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
