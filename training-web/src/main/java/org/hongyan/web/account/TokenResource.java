package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.hongyan.account.IssuedToken;
import org.hongyan.account.SignIn;
import org.hongyan.account.Standing;
import org.hongyan.account.Tokens;
import org.hongyan.security.Caller;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.security.RequestCaller;
import org.hongyan.web.security.RequestLimits;

/** Bearer tokens: handed out for a password, and given back. */
@Path("/tokens")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  /** A name and its password. */
  public record Credentials(String username, String password) {}

  /** The token, readable this once, and what it is good for. */
  public record TokenAnswer(String token, Instant expiresAt, List<Role> roles, Scope scope) {}

  /** How far a caller reaches. */
  public record Scope(String divisionCode, Long organisationId) {
    static Scope of(Caller caller) {
      return new Scope(caller.divisionCode(), caller.organisationId());
    }
  }

  @Inject private SignIn signIn;
  @Inject private RequestLimits limits;
  @Inject private Tokens tokens;
  @Context private HttpServletRequest request;

  @POST
  public Response create(Credentials credentials) {
    if (credentials == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    limits.signIn(credentials.username());
    Standing standing =
        signIn.signIn(credentials.username(), credentials.password(), request.getRemoteAddr());
    if (standing.mustChangePassword()) {
      throw new RuleViolation(Kind.FORBIDDEN, "PASSWORD_CHANGE_REQUIRED");
    }
    IssuedToken issued = tokens.issue(standing.caller());
    Caller caller = issued.caller();
    return Response.status(Response.Status.CREATED)
        .entity(
            new TokenAnswer(
                issued.token(),
                issued.expiresAt(),
                caller.roles().stream().sorted().toList(),
                Scope.of(caller)))
        .build();
  }

  @DELETE
  @Path("/current")
  public void giveBack() {
    RequestCaller.bearer(request).ifPresent(tokens::giveBack);
  }
}
