package plumbline.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import plumbline.db.SqlState;
import plumbline.shared.ErrorCode;
import plumbline.shared.Refusal;
import plumbline.web.ApiMapper;
import plumbline.web.IdempotencyKey;
import plumbline.web.Member;

/** Does the work of a request once, however often it is sent with the same key. */
public final class Idempotency {
  private static final Duration KEPT = Duration.ofHours(24);

  /** H2's, and PostgreSQL's where a lock_timeout is set. */
  private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

  /** More than one, so that a workspace's expired keys become fewer with each new one. */
  private static final int PURGED_AT_ONCE = 20;

  private final InstantSource clock;
  private final ObjectMapper mapper = ApiMapper.create();

  /** An earlier version of the service may have answered in other fields. */
  private final ObjectReader stored =
      mapper
          .reader()
          .without(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

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
    keys.deleteExpired(workspace, user, operation, key.text(), now.minus(KEPT));
    keys.purge(workspace, now.minus(KEPT), PURGED_AT_ONCE);
    if (!isNew(
        () -> keys.insertMissing(workspace, user, operation, key.text(), fingerprint, now))) {
      FirstAnswer first =
          keys.find(workspace, user, operation, key.text())
              .orElseThrow(
                  () ->
                      Refusal.conflict(
                          "This Idempotency-Key was expiring at this moment; send the request again."));
      return repeated(first, fingerprint, answer);
    }
    T first = work.get();
    keys.answer(workspace, user, operation, key.text(), mapper.valueToTree(first));
    return first;
  }

  /** Waits for a first request that is under way, as long as the database lets it. */
  private static boolean isNew(IntSupplier inserted) {
    try {
      return inserted.getAsInt() == 1;
    } catch (UnableToExecuteStatementException e) {
      if (LOCK_TIMEOUTS.contains(SqlState.of(e))) {
        throw Refusal.conflict(
            "The first request with this Idempotency-Key is still under way; send it again later.");
      }
      throw e;
    }
  }

  private <T> T repeated(FirstAnswer first, String fingerprint, Class<T> answer) {
    if (!first.fingerprint().equals(fingerprint)) {
      throw Refusal.of(
          ErrorCode.VALIDATION_FAILED,
          "This Idempotency-Key came with another request before; give each request a key of its own.");
    }
    try {
      return stored.forType(answer).readValue(first.response());
    } catch (IOException e) {
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
