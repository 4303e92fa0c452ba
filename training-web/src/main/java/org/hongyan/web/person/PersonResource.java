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
import org.hongyan.registration.PersonNumbers;
import org.hongyan.registration.PersonRecords;
import org.hongyan.registration.PersonView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

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

  @Inject private PersonRecords persons;

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
}
