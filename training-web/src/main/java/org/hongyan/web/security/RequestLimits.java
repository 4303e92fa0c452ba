package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hongyan.security.Caller;
import org.hongyan.security.RateLimit;
import org.hongyan.security.Role;
import org.hongyan.security.TooManyRequests;

/** Which limits a request counts towards. */
@ApplicationScoped
public class RequestLimits {

  private static final Pattern REGISTRATION =
      Pattern.compile("/api/v1/sessions/\\d+/registrations(/.*)?");
  private static final Pattern PERSON_SEARCH =
      Pattern.compile("/api/v1/persons/(searches|\\d+/revelation)|/person/persons");
  private static final Pattern PUBLIC = Pattern.compile("/api/v1/(public/.*|interests(/.*)?)");
  private static final Pattern SIGN_IN = Pattern.compile("/api/v1/tokens|/login");

  private final RateLimit limit;

  @Inject
  public RequestLimits(RateLimit limit) {
    this.limit = limit;
  }

  protected RequestLimits() {
    this(null);
  }

  /**
   * Counts the request.
   *
   * @throws TooManyRequests where one of its limits is reached
   */
  void count(String method, String path, Caller caller, String address) {
    boolean post = "POST".equals(method);
    if (caller.signedIn() && path.startsWith("/api/")) {
      limit.demand(RateLimit.API_ACCOUNT, caller.username());
    }
    if (post && SIGN_IN.matcher(path).matches()) {
      limit.demand(RateLimit.SIGN_IN_ADDRESS, address);
    }
    if (post && PUBLIC.matcher(path).matches()) {
      limit.demand(RateLimit.REGISTRATION_ADDRESS, address);
    }
    if (post && REGISTRATION.matcher(path).matches() && own(caller)) {
      limit.demand(RateLimit.REGISTRATION_ACCOUNT, caller.username());
    }
    if (post && PERSON_SEARCH.matcher(path).matches() && caller.signedIn()) {
      limit.demand(RateLimit.PERSON_SEARCH, caller.username());
    }
  }

  /**
   * Counts a registration by the public form, which tells a refusal beside what was typed.
   *
   * @throws TooManyRequests where its address has sent too many
   */
  public void registration(HttpServletRequest request) {
    limit.demand(RateLimit.REGISTRATION_ADDRESS, ClientAddress.of(request));
  }

  /**
   * Counts an attempt to sign in, right or wrong.
   *
   * @throws TooManyRequests where the name was tried too often
   */
  public void signIn(String username) {
    String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    limit.demand(RateLimit.SIGN_IN_NAME, name);
  }

  /** Somebody who registers nobody but themselves. */
  private static boolean own(Caller caller) {
    return caller.roles().equals(Set.of(Role.TRAINEE));
  }
}
