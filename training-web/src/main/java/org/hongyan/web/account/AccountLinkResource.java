package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hongyan.account.joining.AccountLinks;
import org.hongyan.account.joining.Joining;
import org.hongyan.person.IdType;
import org.hongyan.web.common.Bodies;

/** Links by which people on record get an account, or a new password. */
@Path("/public/account-links")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountLinkResource {

  /** Whose account it is. */
  public record AskingBody(String name, IdType idType, String idNumber) {}

  /** What is chosen; no username for an account that there is. */
  public record ChoiceBody(String username, String password) {

    @Override
    public String toString() {
      return "ChoiceBody[" + username + "]";
    }
  }

  /** The account that the link led to. */
  public record Opened(String username) {}

  @Inject private AccountLinks links;
  @Inject private Joining joining;

  /** Sends a link by mail; the answer does not tell whether anybody gets one. */
  @POST
  public Response ask(AskingBody body) {
    AskingBody asked = Bodies.demand(body);
    links.ask(asked.name(), asked.idType(), asked.idNumber());
    return Response.accepted().build();
  }

  /** Uses a link up. */
  @POST
  @Path("/{token: [\\w-]{43}}/account")
  public Opened complete(@PathParam("token") String token, ChoiceBody body) {
    ChoiceBody chosen = Bodies.demand(body);
    return new Opened(
        joining.complete(token, chosen.username(), chosen.password()).caller().username());
  }
}
