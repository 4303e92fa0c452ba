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
import org.hongyan.notification.registration.ClassMessages;
import org.hongyan.web.common.Bodies;

/** What organisers write to people who are registered for a class. */
@Path("/sessions/{id}/messages")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClassMessagesResource {

  /** To whom, and what. */
  public record MessageBody(List<Long> ids, String subject, String text) {}

  @Inject private ClassMessages messages;

  @POST
  public ClassMessages.Sent send(@PathParam("id") long sessionId, MessageBody body) {
    Bodies.demand(body);
    return messages.send(sessionId, body.ids(), body.subject(), body.text());
  }
}
