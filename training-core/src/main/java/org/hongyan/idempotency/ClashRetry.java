package org.hongyan.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import org.hongyan.shared.database.Clash;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * Does a call anew whose transaction lost against another one. Around the interceptor of
 * transactions, so that each attempt has one of its own; a call within somebody else's transaction
 * is left to whoever began that.
 */
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
@RetriedOnClash
public class ClashRetry {

  private static final int ATTEMPTS = 4;

  private final EntityManager entityManager;

  @Inject
  public ClashRetry(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @AroundInvoke
  Object call(InvocationContext context) throws Exception {
    OneTransaction request = OneTransaction.current();
    boolean own = request == null && !entityManager.isJoinedToTransaction();
    for (int attempt = 1; ; attempt++) {
      try {
        return context.proceed();
      } catch (Exception failure) {
        if (!Clash.caused(failure)) {
          throw failure;
        }
        if (request != null) {
          request.lose();
        }
        if (!own || attempt == ATTEMPTS) {
          throw new Clash(failure);
        }
      }
    }
  }
}
