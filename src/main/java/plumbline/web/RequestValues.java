package plumbline.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import plumbline.shared.PageRequest;

/**
 * Hands the values that were found in a request to resource methods as {@code @Context} parameters.
 */
public final class RequestValues extends AbstractBinder {

  @Override
  protected void configure() {
    bindFactory(CallerValue.class).to(Caller.class).in(RequestScoped.class);
    bindFactory(MemberValue.class).to(Member.class).in(RequestScoped.class);
    bindFactory(PageValue.class).to(PageRequest.class).in(RequestScoped.class);
    bindFactory(PreconditionValue.class).to(Precondition.class).in(RequestScoped.class);
    bindFactory(IdempotencyKeyValue.class).to(IdempotencyKey.class).in(RequestScoped.class);
  }

  private abstract static class RequestValue<T> implements Supplier<T> {
    private final ContainerRequestContext request;
    private final Class<T> type;

    RequestValue(ContainerRequestContext request, Class<T> type) {
      this.request = request;
      this.type = type;
    }

    @Override
    public T get() {
      return type.cast(request.getProperty(type.getName()));
    }
  }

  private static final class CallerValue extends RequestValue<Caller> {
    @Inject
    CallerValue(ContainerRequestContext request) {
      super(request, Caller.class);
    }
  }

  private static final class MemberValue extends RequestValue<Member> {
    @Inject
    MemberValue(ContainerRequestContext request) {
      super(request, Member.class);
    }
  }

  private static final class PageValue extends RequestValue<PageRequest> {
    @Inject
    PageValue(ContainerRequestContext request) {
      super(request, PageRequest.class);
    }
  }

  private static final class PreconditionValue implements Supplier<Precondition> {
    private final ContainerRequestContext request;

    @Inject
    PreconditionValue(ContainerRequestContext request) {
      this.request = request;
    }

    @Override
    public Precondition get() {
      return new Precondition(request.getHeaderString("If-Match"));
    }
  }

  private static final class IdempotencyKeyValue implements Supplier<IdempotencyKey> {
    private final ContainerRequestContext request;

    @Inject
    IdempotencyKeyValue(ContainerRequestContext request) {
      this.request = request;
    }

    @Override
    public IdempotencyKey get() {
      return new IdempotencyKey(request.getHeaderString(IdempotencyKey.HEADER));
    }
  }
}
