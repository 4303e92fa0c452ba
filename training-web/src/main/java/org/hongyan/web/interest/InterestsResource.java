package org.hongyan.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hongyan.interest.InterestDraft;
import org.hongyan.interest.InterestLists;
import org.hongyan.interest.InterestView;
import org.hongyan.interest.Interests;
import org.hongyan.interest.Interests.Receipt;
import org.hongyan.notification.registration.InterestCodes;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.common.RequestValues;

/** What people want to learn: said without an account, read by those who plan classes. */
@Path("/interests")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InterestsResource {

  private static final String LINK = "/{token: [\\w-]{43}}";

  /** What is wanted and by whom, and that they read what becomes of their data. */
  public record InterestBody(
      String subjectCode,
      String divisionCode,
      String audienceGroup,
      String name,
      String phone,
      String mail,
      Boolean consent) {

    InterestDraft draft() {
      return new InterestDraft(subjectCode, divisionCode, audienceGroup, name, phone, mail);
    }
  }

  /**
   * The interest with the secret that withdraws it, which is told once.
   *
   * @param link page of the interest
   */
  public record ReceiptAnswer(InterestView interest, String token, String link) {}

  @Inject private Interests interests;
  @Inject private InterestLists lists;
  @Inject private InterestCodes codes;
  @Inject private PublicAddress address;

  @POST
  public Response state(InterestBody body) {
    Receipt receipt =
        interests.state(Bodies.demand(body).draft(), Boolean.TRUE.equals(body.consent()), null);
    return Bodies.created(
        "interests/" + receipt.token(),
        new ReceiptAnswer(
            receipt.interest(),
            receipt.token(),
            address.of("/programme/interest?token=" + receipt.token())));
  }

  @GET
  public Page<InterestView> list(
      @QueryParam("subjectCode") String subjectCode,
      @QueryParam("divisionCode") String divisionCode,
      @QueryParam("page") Integer page,
      @QueryParam("size") Integer size) {
    return lists.list(
        RequestValues.text(subjectCode),
        RequestValues.text(divisionCode),
        PageRequest.of(page, size));
  }

  @GET
  @Path(LINK)
  public InterestView get(@PathParam("token") String token) {
    return interests.byLink(token);
  }

  /** Six digits of a mail. */
  public record CodeBody(String code) {}

  /** Proves the address that was stated, by the code that was sent there. */
  @POST
  @Path(LINK + "/mail-confirmation")
  public InterestView confirm(@PathParam("token") String token, CodeBody body) {
    codes.confirm(token, Bodies.demand(body).code());
    return interests.byLink(token);
  }

  /** Has another code sent. */
  @POST
  @Path(LINK + "/mail-code")
  public void another(@PathParam("token") String token) {
    codes.again(token);
  }

  /** Withdraws it: nothing of the person is kept. */
  @DELETE
  @Path(LINK)
  public void withdraw(@PathParam("token") String token) {
    interests.withdraw(token);
  }
}
