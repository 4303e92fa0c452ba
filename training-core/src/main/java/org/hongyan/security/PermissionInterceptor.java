package org.hongyan.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks for the permission before the service's transaction begins. */
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
@RequiresPermission(Permission.VIEW_FIGURES)
public class PermissionInterceptor {

  private final CurrentCaller caller;

  @Inject
  public PermissionInterceptor(CurrentCaller caller) {
    this.caller = caller;
  }

  @AroundInvoke
  Object check(InvocationContext context) throws Exception {
    RequiresPermission required = context.getMethod().getAnnotation(RequiresPermission.class);
    if (required == null) {
      required = context.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
    }
    if (required != null) {
      caller.demand(required.value());
    }
    return context.proceed();
  }
}
