package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.hongyan.security.Caller;

/**
 * Tells the server on each request who calls. The platform's own form login loses the roles when
 * another node takes over; this keeps nothing in the server and so survives it.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

  private final RequestCaller callers;

  @Inject
  public SessionAuthentication(RequestCaller callers) {
    this.callers = callers;
  }

  protected SessionAuthentication() {
    this(null);
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Caller caller = callers.of(request);
    if (!caller.signedIn()) {
      return context.doNothing();
    }
    return context.notifyContainerAboutLogin(
        caller.username(), caller.roles().stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
