package org.hongyan.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.hongyan.account.joining.AccountLinks;
import org.hongyan.account.joining.AccountLinks.Handed;
import org.hongyan.notification.account.AccountLetters;
import org.hongyan.registration.PersonNumbers;
import org.hongyan.registration.PersonRecords;
import org.hongyan.registration.PersonView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.web.common.PublicAddress;

/** People, masked; the full numbers of one for a reason that is audited. */
@Path("/persons")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

  /** Why the full numbers are needed. */
  public record RevelationBody(String reason) {}

  /** Part of a name, or a full ID or phone number. */
  public record SearchBody(String q, Integer page, Integer size) {}

  /** A link to an account, to be handed over; told once. */
  public record LinkAnswer(String link, Instant expiresAt) {}

  @Inject private PersonRecords persons;
  @Inject private AccountLinks links;
  @Inject private PublicAddress address;

  @GET
  public Page<PersonView> list(
      @QueryParam("q") String text,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return persons.named(text, PageRequest.of(page, size));
  }

  /** Searches by name or by full number, which stands in the body and in no address. */
  @POST
  @Path("/searches")
  public Page<PersonView> search(SearchBody body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return persons.search(body.q(), PageRequest.of(body.page(), body.size()));
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  public PersonView get(@PathParam("id") long id) {
    return persons.get(id);
  }

  @POST
  @Path("/{id: \\d{1,18}}/revelation")
  public PersonNumbers reveal(@PathParam("id") long id, RevelationBody body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return persons.reveal(id, body.reason());
  }

  /** A link for somebody whose paper the organiser has seen. */
  @POST
  @Path("/{id: \\d{1,18}}/account-link")
  public Response handOver(@PathParam("id") long id) {
    Handed handed = links.handOver(id);
    return Response.status(Response.Status.CREATED)
        .entity(
            new LinkAnswer(
                address.of(AccountLetters.LINK_PAGE + handed.token()), handed.expiresAt()))
        .build();
  }
}
