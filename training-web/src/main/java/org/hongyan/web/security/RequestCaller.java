package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.hongyan.account.PageSignIns;
import org.hongyan.account.Standing;
import org.hongyan.account.Tokens;
import org.hongyan.security.Caller;

/**
 * Finds out who calls: by bearer token, or by the cookie of a sign-in. The API takes a cookie only
 * for reading, so that no foreign page can write with somebody's cookie.
 */
@ApplicationScoped
public class RequestCaller {

  private static final String ATTRIBUTE = RequestCaller.class.getName();
  private static final String STANDING = ATTRIBUTE + ".standing";
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Tokens tokens;
  private final PageSignIns signIns;

  @Inject
  public RequestCaller(Tokens tokens, PageSignIns signIns) {
    this.tokens = tokens;
    this.signIns = signIns;
  }

  protected RequestCaller() {
    this(null, null);
  }

  /** Who calls; found out once for each request. */
  public Caller of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller known) {
      return known;
    }
    Caller caller = find(request);
    request.setAttribute(ATTRIBUTE, caller);
    return caller;
  }

  private Caller find(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (StaticFiles.is(path) || PlatformPaths.is(path)) {
      return Caller.ANONYMOUS;
    }
    boolean api = api(request);
    Optional<String> token = bearer(request);
    if (api && token.isPresent()) {
      return tokens.callerOf(token.get()).orElse(Caller.ANONYMOUS);
    }
    if (api && !SAFE.contains(request.getMethod())) {
      return Caller.ANONYMOUS;
    }
    return standing(request)
        .filter(standing -> !api || !standing.mustChangePassword())
        .map(Standing::caller)
        .orElse(Caller.ANONYMOUS);
  }

  /** How whoever is signed in stands; nobody when the sign-in is over, on whatever node. */
  Optional<Standing> standing(HttpServletRequest request) {
    if (request.getAttribute(STANDING) instanceof Optional<?> known) {
      return known.map(Standing.class::cast);
    }
    Optional<Standing> standing = SignInCookie.of(request).flatMap(signIns::standing);
    request.setAttribute(STANDING, standing);
    return standing;
  }

  /** Begins a sign-in for somebody who has just proved who it is; any old one ends. */
  public void begin(HttpServletRequest request, HttpServletResponse response, Standing standing) {
    end(request, response);
    SignInCookie.set(request, response, signIns.begin(standing.caller().accountId()));
  }

  /** Ends the sign-in, here and on every other node, and what this node keeps for it. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    SignInCookie.of(request).ifPresent(signIns::end);
    SignInCookie.clear(request, response);
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Whether a program calls the API; else a page is asked for. */
  public static boolean api(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  /** The bearer token that came with the request. */
  public static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
