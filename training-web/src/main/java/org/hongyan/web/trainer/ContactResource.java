package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.trainer.TrainerContacts;
import org.hongyan.trainer.TrainerContacts.Contact;
import org.hongyan.web.common.Bodies;

/** How a trainer is reached. */
@Path("/trainers/{id}/contact")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {

  /**
   * A new address.
   *
   * @param mail null for none
   */
  public record MailBody(String mail) {}

  @Inject private TrainerContacts contacts;

  /** The mail address masked, and whether there is an account. */
  @GET
  public Contact get(@PathParam("id") long id) {
    return contacts.get(id);
  }

  @PUT
  public Contact change(@PathParam("id") long id, MailBody body) {
    return contacts.change(id, Bodies.demand(body).mail());
  }
}
