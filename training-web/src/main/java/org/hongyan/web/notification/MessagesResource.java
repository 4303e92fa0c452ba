package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.notification.Channel;
import org.hongyan.notification.MessageFile;
import org.hongyan.notification.MessageFilter;
import org.hongyan.notification.MessageState;
import org.hongyan.notification.MessageView;
import org.hongyan.notification.Messages;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;

/** Mail and notices: what was sent, waits, is held or failed, and sending it again. */
@Path("/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  @Inject private Messages messages;
  @Context private HttpHeaders headers;

  @GET
  public Page<MessageView> list(
      @QueryParam("state") String state,
      @QueryParam("event") String event,
      @QueryParam("recipient") String recipient,
      @QueryParam("channel") String channel,
      @QueryParam("sessionId") Long sessionId,
      @QueryParam("session") String session,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return messages.list(
        new MessageFilter(
            RequestValues.choice(MessageState.class, "state", state),
            event,
            recipient,
            RequestValues.choice(Channel.class, "channel", channel),
            sessionId,
            session),
        PageRequest.of(page, size));
  }

  /** One message with its text, the private link left out. */
  @GET
  @Path(ONE)
  public MessageFile get(@PathParam("id") long id) {
    return messages.get(id, ProblemResponses.locale(headers));
  }

  /** Sends one mail again. */
  @POST
  @Path(ONE + "/sending")
  public MessageView send(@PathParam("id") long id) {
    return messages.sendAgain(id);
  }

  /** How many were held and go out now. */
  public record Sent(int messages) {}

  /** Sends all mail that was held while no mail server was set. */
  @POST
  @Path("/held/sending")
  public Sent sendHeld() {
    return new Sent(messages.sendHeld());
  }
}
