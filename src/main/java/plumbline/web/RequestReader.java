package plumbline.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.lang.reflect.ParameterizedType;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;

/**
 * Reads every body in place of Jersey's own readers, so that no resource gets one that is not
 * valid, and none larger than {@link #MAX_BYTES}.
 */
public final class RequestReader implements ReaderInterceptor {
  /** The largest body that is read: 8 MiB. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private final RequestParser parser;

  public RequestReader(RequestParser parser) {
    this.parser = parser;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) {
    refuseOtherEncodings(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
    byte[] body =
        BoundedBody.read(
            new TimelyBody(context.getInputStream(), System::nanoTime),
            MAX_BYTES,
            announced(context),
            context.getHeaders().containsKey("Expect"));
    Class<?> raw = context.getType();
    if (raw == MergePatch.class) {
      return parser.patch(body, item(context));
    }
    if (raw == OneOrMany.class) {
      return parser.oneOrMany(body, item(context));
    }
    return parser.one(body, raw);
  }

  /** What the HTTP server has unpacked bears no encoding any more. */
  private static void refuseOtherEncodings(String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "Send the body as it is, or packed with gzip and with Content-Encoding: gzip.");
    }
  }

  private static long announced(ReaderInterceptorContext context) {
    String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }

  private static Class<?> item(ReaderInterceptorContext context) {
    return (Class<?>) ((ParameterizedType) context.getGenericType()).getActualTypeArguments()[0];
  }
}
