package org.hongyan.registration;

import java.util.Optional;
import java.util.function.Function;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.idempotency.RequestMark;

/**
 * How a request is answered.
 *
 * @param mark by which it is known again; null for one without a key
 * @param making makes the answer; another thread may do it, which knows nothing of the request
 */
public record Answering(RequestMark mark, Function<Receipt, KeptAnswer> making) {

  /** For a page, which needs no answer kept. */
  static final Answering NONE = new Answering(null, receipt -> null);

  /** What was answered to the same request before, if anything was. */
  Optional<KeptAnswer> before(KeyedRequests keys) {
    return Optional.ofNullable(mark).flatMap(keys::known);
  }
}
