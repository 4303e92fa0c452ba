package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.exam.ExamYear;
import org.hongyan.exam.PassLines;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** The exam years with their pass lines. */
@Path("/exam-years")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExamYearsResource {

  @Inject private PassLines lines;

  @GET
  public Page<ExamYear> list(@QueryParam("page") Integer page, @QueryParam("size") Integer size) {
    return lines.years(PageRequest.of(page, size));
  }
}
