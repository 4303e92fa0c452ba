package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.account.AccountDraft;
import org.hongyan.account.AccountRevision;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountView;
import org.hongyan.account.Accounts;
import org.hongyan.security.Role;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Accounts, for administrators. */
@Path("/accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

  /** An account to create, or, with a version and without a password, to change. */
  public record AccountBody(
      String username,
      String name,
      List<String> roles,
      String divisionCode,
      Long organisationId,
      Boolean enabled,
      String password,
      Integer version) {

    AccountScope scope() {
      return new AccountScope(roleSet(), divisionCode, organisationId);
    }

    private Set<Role> roleSet() {
      return roles == null
          ? Set.of()
          : roles.stream().map(AccountBody::role).collect(Collectors.toSet());
    }

    private static Role role(String name) {
      for (Role role : Role.values()) {
        if (role.name().equals(name)) {
          return role;
        }
      }
      throw RuleViolation.invalid(FieldViolation.of("roles", "ROLE_UNKNOWN", String.valueOf(name)));
    }
  }

  /** A first password that the owner must change. */
  public record PasswordBody(String password) {}

  @Inject private Accounts accounts;

  @GET
  public Page<AccountView> list(
      @QueryParam("q") String text,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return accounts.search(text, PageRequest.of(page, size));
  }

  @POST
  public Response create(AccountBody body) {
    AccountBody given = demand(body);
    AccountView created =
        accounts.create(
            new AccountDraft(given.username(), given.name(), given.scope(), given.password()));
    return Response.created(URI.create("accounts/" + created.id())).entity(created).build();
  }

  @GET
  @Path("/{id}")
  public AccountView get(@PathParam("id") Long id) {
    return accounts.get(id);
  }

  @PUT
  @Path("/{id}")
  public AccountView revise(@PathParam("id") Long id, AccountBody body) {
    AccountBody given = demand(body);
    if (given.version() == null) {
      throw RuleViolation.invalid(FieldViolation.of("version", "VERSION_MISSING"));
    }
    boolean enabled = given.enabled() == null || given.enabled();
    return accounts.revise(
        id, new AccountRevision(given.name(), given.scope(), enabled, given.version()));
  }

  @POST
  @Path("/{id}/password-reset")
  public void resetPassword(@PathParam("id") Long id, PasswordBody body) {
    accounts.resetPassword(id, demand(body).password());
  }

  private static <T> T demand(T body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return body;
  }
}
