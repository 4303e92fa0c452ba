package org.hongyan.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a service or one of its methods be called only with a permission; the method's own
 * annotation goes before its class's. (The platform's {@code @RolesAllowed} is silently ignored on
 * plain CDI beans, hence our own.)
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresPermission {
  @Nonbinding
  Permission value();
}
