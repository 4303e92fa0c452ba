package org.hongyan.web.printing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.hongyan.printing.PaperKind;
import org.hongyan.printing.SessionPapers;
import org.hongyan.printing.paper.DocxPaper;
import org.hongyan.printing.paper.Paper;
import org.hongyan.printing.paper.PdfPaper;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.RequestValues;

/** Papers of a class: {@code NOTICE}, {@code TIMETABLE}, {@code SIGN_IN} and others. */
@Path("/sessions/{id}/papers")
@RequestScoped
@Produces(MediaType.WILDCARD)
public class SessionPapersResource {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Inject private SessionPapers papers;

  /** The paper to edit. */
  @GET
  @Path("/{kind: [A-Z_]+}.docx")
  public Response docx(@PathParam("id") long id, @PathParam("kind") String kind)
      throws IOException {
    Paper paper = paper(id, kind);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxPaper.write(paper, out);
    return Downloads.file(paper.name() + ".docx", DOCX, out.toByteArray());
  }

  /** The paper to print. */
  @GET
  @Path("/{kind: [A-Z_]+}.pdf")
  public Response pdf(@PathParam("id") long id, @PathParam("kind") String kind) throws IOException {
    Paper paper = paper(id, kind);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPaper.write(paper, out);
    return Downloads.file(paper.name() + ".pdf", "application/pdf", out.toByteArray());
  }

  private Paper paper(long id, String kind) {
    return papers.paper(id, RequestValues.choice(PaperKind.class, "kind", kind));
  }
}
