package plumbline.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.web.ApiMapper;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;

/** Does the work of a request once, however often it is sent with the same key. */
public final class Idempotency {
  private static final Duration KEPT = Duration.ofHours(24);

  private final InstantSource clock;
  private final ObjectMapper mapper = ApiMapper.create();

  Idempotency(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Does the work, unless it was done for this key before; then returns what was answered then. A
   * request that comes while the first is under way waits for its end. A key that came with another
   * request is refused with 422.
   *
   * <p>To be the first step of a transaction that the caller has begun: what the work writes and
   * the memory of it are committed together, or not at all.
   *
   * @param operation names what is done to which object, such as {@code bots/7/history}
   * @param request the request as it was read; the same values make the same request
   */
  public <T> T once(
      Handle handle,
      Member member,
      String operation,
      IdempotencyKey key,
      Object request,
      Class<T> answer,
      Supplier<T> work) {
    if (key.isAbsent()) {
      return work.get();
    }
    IdempotencyDao keys = handle.attach(IdempotencyDao.class);
    long workspace = member.workspaceId();
    long user = member.userId();
    String fingerprint = fingerprint(request);
    Instant now = clock.instant();
    keys.deleteExpired(workspace, user, now.minus(KEPT));
    if (keys.insertMissing(workspace, user, operation, key.text(), fingerprint, now) == 0) {
      return repeated(keys.get(workspace, user, operation, key.text()), fingerprint, answer);
    }
    T first = work.get();
    keys.answer(workspace, user, operation, key.text(), mapper.valueToTree(first));
    return first;
  }

  private <T> T repeated(FirstAnswer first, String fingerprint, Class<T> answer) {
    if (!first.fingerprint().equals(fingerprint)) {
      throw Refusal.of(
          ErrorCode.VALIDATION_FAILED,
          "This Idempotency-Key came with another request before; give each request a key of its own.");
    }
    try {
      return mapper.treeToValue(first.response(), answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that was stored cannot be read", e);
    }
  }

  private String fingerprint(Object request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(mapper.writeValueAsBytes(request)));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
