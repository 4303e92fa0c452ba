package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.session.feed.CalendarFeed;
import org.hongyan.session.feed.CalendarFeeds;
import org.hongyan.session.feed.FeedView;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.RequestValues;

/** Private calendars: read by their token, opened and revoked by their owner. */
@Path("/calendar")
@RequestScoped
public class CalendarResource {

  /** What a new calendar shows. */
  public record FeedBody(String kind, Long subjectId) {}

  /** The token of a new calendar, told once, and where it is read. */
  public record FeedAnswer(String token, String path) {}

  @Inject private CalendarFeeds feeds;
  @Context private Request request;

  @GET
  @Path("/{token}.ics")
  @Produces(IcsAnswer.MEDIA_TYPE)
  public Response read(@PathParam("token") String token) {
    return IcsAnswer.of(feeds.read(token), "calendar", request);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<FeedView> mine() {
    return feeds.mine();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response open(FeedBody body) {
    CalendarFeed.Kind kind =
        RequestValues.choice(CalendarFeed.Kind.class, "kind", Bodies.demand(body).kind());
    String token = feeds.open(kind, body.subjectId());
    String path = "calendar/" + token + ".ics";
    return Bodies.created(path, new FeedAnswer(token, "/api/v1/" + path));
  }

  @DELETE
  @Path("/{key}")
  public void revoke(@PathParam("key") String key) {
    feeds.revoke(key);
  }
}
