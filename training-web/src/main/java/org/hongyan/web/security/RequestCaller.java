package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hongyan.account.Standing;
import org.hongyan.account.Tokens;
import org.hongyan.security.Caller;

/**
 * Finds out who calls: by bearer token, or by session. The API takes a session only for reading, so
 * that no foreign page can write with somebody's cookie.
 */
@ApplicationScoped
public class RequestCaller {

  private static final String ATTRIBUTE = RequestCaller.class.getName();
  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Tokens tokens;
  private final StandingCheck standings;
  private final Clock clock;

  @Inject
  public RequestCaller(Tokens tokens, StandingCheck standings, Clock clock) {
    this.tokens = tokens;
    this.standings = standings;
    this.clock = clock;
  }

  protected RequestCaller() {
    this(null, null, null);
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

  /** How the session's owner stands; a session that is over, or no longer right, is ended. */
  Optional<Standing> standing(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn kept)) {
      return Optional.empty();
    }
    Optional<Standing> current =
        kept.overAt(clock.instant()) ? Optional.empty() : standings.now(kept.standing());
    if (current.isEmpty()) {
      session.invalidate();
    } else if (!current.get().equals(kept.standing())) {
      session.setAttribute(SignedIn.ATTRIBUTE, kept.with(current.get()));
    }
    return current;
  }

  /** Begins a new session for somebody who has just proved who it is; any old one ends. */
  public void begin(HttpServletRequest request, Standing standing) {
    end(request);
    request
        .getSession(true)
        .setAttribute(SignedIn.ATTRIBUTE, new SignedIn(standing, clock.instant()));
    standings.forget(standing.caller().accountId());
  }

  void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  static boolean api(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  /** The bearer token that came with the request. */
  public static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
