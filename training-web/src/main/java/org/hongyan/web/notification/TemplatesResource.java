package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.notification.template.MessageText;
import org.hongyan.notification.template.TemplateDraft;
import org.hongyan.notification.template.TemplateView;
import org.hongyan.notification.template.Templates;
import org.hongyan.web.common.Bodies;

/** What messages say, in each language: read, written anew, tried out and taken back. */
@Path("/notification-templates")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

  private static final String ONE = "/{code}/{language}";

  @Inject private Templates templates;

  /** All of them; there are a few dozen, and no pages. */
  public record TemplateList(List<TemplateView> items) {}

  /** How a message would read. */
  public record Preview(String subject, String body) {}

  @GET
  public TemplateList list() {
    return new TemplateList(templates.list());
  }

  @GET
  @Path(ONE)
  public TemplateView get(@PathParam("code") String code, @PathParam("language") String language) {
    return templates.get(code, language);
  }

  @PUT
  @Path(ONE)
  public TemplateView revise(
      @PathParam("code") String code, @PathParam("language") String language, TemplateDraft draft) {
    return templates.revise(code, language, Bodies.demand(draft));
  }

  /** Takes the text that comes with the product again. */
  @DELETE
  @Path(ONE)
  public TemplateView reset(
      @PathParam("code") String code, @PathParam("language") String language) {
    return templates.reset(code, language);
  }

  /** Fills a text with samples; nothing is kept. */
  @POST
  @Path(ONE + "/preview")
  public Preview preview(
      @PathParam("code") String code, @PathParam("language") String language, TemplateDraft draft) {
    MessageText text = templates.preview(code, language, Bodies.demand(draft));
    return new Preview(text.subject(), text.body());
  }
}
