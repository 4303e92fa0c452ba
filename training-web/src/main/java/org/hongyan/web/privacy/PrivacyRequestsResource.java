package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.person.PersonDraft;
import org.hongyan.privacy.ErasurePreview;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.LikelyDouble;
import org.hongyan.privacy.LikelyDoubles;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyGrants;
import org.hongyan.privacy.PrivacyRecording;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.RequestKind;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.RequestValues;

/** Requests of people of the own division, and what is decided on them. */
@Path("/privacy-requests")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyRequestsResource {

  private static final String ONE = "/{id: \\d{1,18}}";

  /**
   * What somebody asked on paper or by telephone.
   *
   * @param personId somebody on record; else {@code person}
   */
  public record RecordBody(Long personId, WhoBody person, String kind, String wish) {}

  /** Somebody by name with number or phone. */
  public record WhoBody(String name, String idType, String idNumber, String phone) {

    PersonDraft draft() {
      return new PersonDraft(
          name, RequestValues.choice(IdType.class, "person.idType", idType), idNumber, phone, null);
    }
  }

  /** Name and number as the paper shows them. */
  public record PaperBody(String name, String idType, String idNumber) {}

  /** What whoever grants says; {@code person} of a correction. */
  public record GrantBody(Integer version, Boolean confirmed, PaperBody person) {

    Grant grant() {
      PaperBody paper = person == null ? new PaperBody(null, null, null) : person;
      return new Grant(
          version,
          Boolean.TRUE.equals(confirmed),
          paper.name(),
          RequestValues.choice(IdType.class, "person.idType", paper.idType()),
          paper.idNumber());
    }
  }

  /** Why a request is refused. */
  public record RefusalBody(Integer version, String reason) {}

  @Inject private PrivacyRequests requests;
  @Inject private PrivacyGrants grants;
  @Inject private PrivacyRecording recording;
  @Inject private LikelyDoubles doubles;
  @Inject private PrivacyWorkbook workbook;
  @Inject private PersonFileWorkbook files;
  @Context private HttpHeaders headers;

  @GET
  public Page<PrivacyRequestView> list(
      @BeanParam PrivacyParams params,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return requests.list(params.filter(), PageRequest.of(page, size));
  }

  /** What the list holds, as a workbook. */
  @GET
  @Path("/export.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response export(@BeanParam PrivacyParams params) {
    return workbook.of(params.filter(), ProblemResponses.locale(headers));
  }

  @POST
  public Response record(RecordBody body) {
    RecordBody given = Bodies.demand(body);
    PrivacyDraft draft =
        new PrivacyDraft(
            RequestValues.choice(RequestKind.class, "kind", given.kind()), given.wish());
    PrivacyRequestView made =
        given.person() != null
            ? recording.record(given.person().draft(), draft)
            : recording.record(given.personId() == null ? 0 : given.personId(), draft);
    return Bodies.created("privacy-requests/" + made.id(), made);
  }

  @GET
  @Path(ONE)
  public PrivacyRequestView get(@PathParam("id") long id) {
    return requests.get(id);
  }

  /** Who may be the same person, entered once more. */
  @GET
  @Path(ONE + "/doubles")
  public List<LikelyDouble> doubles(@PathParam("id") long id) {
    return doubles.of(id);
  }

  /** What granting would take away and leave, and what stands in the way. */
  @GET
  @Path(ONE + "/preview")
  public ErasurePreview preview(@PathParam("id") long id) {
    return grants.preview(id);
  }

  /** What is kept of who asks, to be handed over. */
  @GET
  @Path(ONE + "/data.xlsx")
  @Produces(Downloads.WORKBOOK)
  public Response copy(@PathParam("id") long id) {
    return files.of(grants.copy(id), ProblemResponses.locale(headers));
  }

  @POST
  @Path(ONE + "/grant")
  public PrivacyRequestView grant(@PathParam("id") long id, GrantBody body) {
    return grants.grant(id, Bodies.demand(body).grant());
  }

  @POST
  @Path(ONE + "/refusal")
  public PrivacyRequestView refuse(@PathParam("id") long id, RefusalBody body) {
    RefusalBody given = Bodies.demand(body);
    return requests.refuse(id, given.version(), given.reason());
  }
}
