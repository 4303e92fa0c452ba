package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.notification.Notices;

/** What the caller is told on the pages. */
@Path("/me/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  @Inject private Notices notices;

  /** The latest first, at most a hundred. */
  @GET
  public List<Notices.Notice> mine() {
    return notices.mine();
  }

  /** Marks one as read. */
  @POST
  @Path("/{id: \\d{1,18}}/reading")
  public void read(@PathParam("id") long id) {
    notices.read(id);
  }

  /** Marks all as read. */
  @POST
  @Path("/reading")
  public void read() {
    notices.readAll();
  }
}
