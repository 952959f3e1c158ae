package plumbline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import plumbline.shared.PageRequest;

/**
 * Puts before each route of ours what its declaration asks for: the right to call it, and its query
 * parameters.
 */
public final class RouteFeature implements DynamicFeature {
  private static final String OURS = "plumbline.";

  private final AccessPolicy policy;

  @Context private HttpServletRequest request;

  public RouteFeature(AccessPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    Method method = route.getResourceMethod();
    if (!route.getResourceClass().getName().startsWith(OURS)) {
      return;
    }
    Access access = method.getAnnotation(Access.class);
    if (access == null) {
      throw new IllegalStateException(
          method.getDeclaringClass().getName()
              + "."
              + method.getName()
              + " does not say who may call it: annotate it with @Access");
    }
    for (Type parameter : method.getGenericParameterTypes()) {
      if (parameter instanceof ParameterizedType many
          && many.getRawType() == OneOrMany.class
          && !((Class<?>) many.getActualTypeArguments()[0]).isAnnotationPresent(Batch.class)) {
        throw new IllegalStateException(
            many + " does not say how many there may be: annotate it with @Batch");
      }
    }
    context.register(new AccessFilter(access, method.isAnnotationPresent(GET.class), policy));
    context.register(
        new QueryFilter(
            queryParameters(method), takesPages(method), () -> request.getQueryString()));
  }

  private static boolean takesPages(Method method) {
    return Arrays.asList(method.getParameterTypes()).contains(PageRequest.class);
  }

  private static Set<String> queryParameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
    }
    return names;
  }
}
