package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.hongyan.notification.registration.ClassMessages;
import org.hongyan.notification.registration.ClassMessages.Readers;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.web.common.Bodies;

/** What organisers write to people who are registered for a class. */
@Path("/sessions/{id}/messages")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClassMessagesResource {

  /**
   * To whom, and what.
   *
   * @param filter what narrows the list, by the names that it has there; null where ids are named
   */
  public record MessageBody(
      List<Long> ids, Map<String, String> filter, String subject, String text) {}

  @Inject private ClassMessages messages;

  @POST
  public ClassMessages.Sent send(@PathParam("id") long sessionId, MessageBody body) {
    Bodies.demand(body);
    RegistrationFilter filter =
        body.filter() == null ? null : RegistrationParams.named(body.filter());
    return messages.send(sessionId, new Readers(body.ids(), filter), body.subject(), body.text());
  }
}
