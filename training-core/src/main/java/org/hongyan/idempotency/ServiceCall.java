package org.hongyan.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Writes what a service has changed when its call ends, where the whole request is one transaction:
 * versions rise, constraints speak and the next service reads anew, all as if each call had
 * committed by itself.
 */
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@Transactional
public class ServiceCall {

  private final EntityManager entityManager;

  @Inject
  public ServiceCall(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @AroundInvoke
  Object write(InvocationContext context) throws Exception {
    OneTransaction request = OneTransaction.current();
    if (request == null) {
      return context.proceed();
    }
    request.enter();
    boolean outermost = false;
    Object result;
    try {
      result = context.proceed();
    } finally {
      outermost = request.leave();
    }
    if (outermost) {
      entityManager.flush();
      entityManager.clear();
    }
    return result;
  }
}
