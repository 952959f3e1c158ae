package plumbline.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import plumbline.shared.Cursor;
import plumbline.shared.Page;

/**
 * Turns what resources return into HTTP: creations into 201, pages into arrays with links, versions
 * into entity tags.
 */
public final class AnswerFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Created<?> created) {
      response.setStatus(201);
      UriBuilder address = request.getUriInfo().getAbsolutePathBuilder().path(created.collection());
      if (created.id() != null) {
        address.path(Long.toString(created.id()));
      }
      response.getHeaders().putSingle(HttpHeaders.LOCATION, address.build().normalize());
      response.setEntity(created.body());
    } else if (response.getEntity() instanceof Page<?> page) {
      page.next()
          .ifPresent(
              next -> response.getHeaders().putSingle(HttpHeaders.LINK, link(request, next)));
      response.setEntity(page.items());
    }
    if (response.getEntity() instanceof Rows && request.getMethod().equals(HttpMethod.HEAD)) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, response.getMediaType());
      response.setEntity(null);
    }
    if (response.getEntity() instanceof Versioned versioned) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, Precondition.etag(versioned.version()));
    }
  }

  private static String link(ContainerRequestContext request, Cursor next) {
    UriBuilder address =
        request
            .getUriInfo()
            .getRequestUriBuilder()
            .replaceQueryParam("page")
            .replaceQueryParam("cursor", next.encode());
    return "<" + address.build() + ">; rel=\"next\"";
  }
}
