package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;

/** Who the caller is. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  /** The caller as the API shows it. */
  public record Me(String username, String name, List<Role> roles, TokenResource.Scope scope) {}

  @Inject private CurrentCaller current;

  @GET
  public Me get() {
    Caller caller = current.get();
    return new Me(
        caller.username(),
        caller.name(),
        caller.roles().stream().sorted().toList(),
        TokenResource.Scope.of(caller));
  }
}
