package org.hongyan.web.security;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongyan.account.Standing;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.RequestLanguage;

/** Sets the caller of the request, and lets through only what is open to that caller. */
public class AccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 20;
  private static final Set<String> BEFORE_PASSWORD = Set.of("/account/me", "/logout", "/login");

  @Inject private transient RequestCaller callers;
  @Inject private transient CurrentCaller current;
  @Inject private transient ReaderLanguage reader;
  @Inject private transient RequestLanguage language;
  @Inject private transient Refusals refusals;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller caller = callers.of(request);
    current.enter(caller, ClientAddress.of(request));
    reader.enter(language::chosen);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (RequestCaller.api(request)) {
      api(path, caller, request, response, chain);
    } else if (StaticFiles.is(path) || PlatformPaths.is(path)) {
      chain.doFilter(request, response);
    } else {
      page(path, caller, request, response, chain);
    }
  }

  private void api(
      String path,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    if (caller.signedIn() || ApiAccess.open(request.getMethod(), path)) {
      chain.doFilter(request, response);
    } else {
      refusals.problem(request, response, 401, "NOT_SIGNED_IN");
    }
  }

  private void page(
      String path,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    Optional<PageAccess.Rule> rule = PageAccess.of(path);
    if (rule.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (mustChangePasswordFirst(path, request)) {
      refusals.redirect(request, response, "/account/me");
    } else if (rule.get().admits(caller)) {
      show(request, response, chain);
    } else if (caller.signedIn()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      refusals.redirect(request, response, LocalPath.login(request, path));
    }
  }

  /**
   * Shows the page; what a rule refuses while it is made becomes the error page of that refusal.
   */
  private void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException fault) {
      if (!response.isCommitted() && cause(fault, ViewExpiredException.class).isPresent()) {
        again(request, response);
        return;
      }
      Optional<RuleViolation> refusal = cause(fault, RuleViolation.class);
      if (refusal.isEmpty() || response.isCommitted()) {
        throw fault;
      }
      response.sendError(refusal.get().kind().status());
    }
  }

  /** The state of a form is gone, or with another node: its page anew, saying so. */
  private void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String page = LocalPath.formPage(request, path);
    refusals.redirect(request, response, page + (page.contains("?") ? "&" : "?") + "refused=form");
  }

  private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  private boolean mustChangePasswordFirst(String path, HttpServletRequest request) {
    return !BEFORE_PASSWORD.contains(path)
        && callers.standing(request).filter(Standing::mustChangePassword).isPresent();
  }
}
