package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.hongyan.notification.registration.MailCodes;
import org.hongyan.registration.Outcome;
import org.hongyan.registration.PublicForm;
import org.hongyan.registration.PublicRegistrations;
import org.hongyan.registration.Receipt;
import org.hongyan.registration.RegistrationDecisions;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationStatus;
import org.hongyan.registration.RegistrationView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.Bodies;
import org.hongyan.web.common.ProblemResponses;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.registration.KeptAnswers.Created;

/** Registering without an account; whoever has the private link sees and cancels that one. */
@Path("/public")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PublicRegistrationsResource {

  private static final String LINK = "/registrations/{token: [\\w-]{43}}";

  /** Who registers, and that they read what becomes of their data. */
  public record RegistrationBody(Trainee person, Boolean consent) {}

  /**
   * The registration with the secret that leads back to it, which is told once.
   *
   * @param link page of the registration
   */
  public record ReceiptAnswer(RegistrationAnswer registration, String token, String link) {}

  /** Six digits of a mail. */
  public record CodeBody(String code) {}

  /** Why. */
  public record ReasonBody(String reason) {}

  @Inject private PublicRegistrations registrations;
  @Inject private RegistrationDecisions decisions;
  @Inject private RegistrationStatus status;
  @Inject private PublicAddress address;
  @Inject private MailCodes codes;
  @Inject private KeptAnswers answers;
  @Context private HttpHeaders headers;

  @POST
  @Path("/sessions/{id: \\d{1,18}}/registrations")
  public Response register(@PathParam("id") long sessionId, RegistrationBody body) {
    if (Bodies.demand(body).person() == null) {
      throw RuleViolation.invalid(FieldViolation.of("person", "VALUE_MISSING"));
    }
    Outcome outcome =
        registrations.register(
            new PublicForm(sessionId, body.person(), Boolean.TRUE.equals(body.consent()), null),
            answers.by(receipts()));
    return KeptAnswers.response(outcome);
  }

  /** Asks nothing of the request, which may be another one by then. */
  private Function<Receipt, Created> receipts() {
    Locale locale = ProblemResponses.locale(headers);
    String page = address.of("/registration?token=");
    return receipt ->
        new Created(
            "public/registrations/" + receipt.token(),
            new ReceiptAnswer(
                RegistrationAnswer.of(receipt.registration(), locale),
                receipt.token(),
                page + receipt.token()));
  }

  @GET
  @Path(LINK)
  public RegistrationAnswer get(@PathParam("token") String token) {
    return answer(status.byLink(token).registration());
  }

  @POST
  @Path(LINK + "/cancellation")
  public RegistrationAnswer cancel(@PathParam("token") String token, ReasonBody body) {
    return answer(decisions.cancelByLink(token, Bodies.demand(body).reason()));
  }

  @POST
  @Path(LINK + "/offer-acceptance")
  public RegistrationAnswer accept(@PathParam("token") String token) {
    return answer(decisions.acceptByLink(token));
  }

  /** Proves the address that was stated, by the code that was sent there. */
  @POST
  @Path(LINK + "/mail-confirmation")
  public RegistrationAnswer confirm(@PathParam("token") String token, CodeBody body) {
    codes.confirm(token, Bodies.demand(body).code());
    return get(token);
  }

  /** Has another code sent. */
  @POST
  @Path(LINK + "/mail-code")
  public void another(@PathParam("token") String token) {
    codes.again(token);
  }

  private RegistrationAnswer answer(RegistrationView view) {
    return RegistrationAnswer.of(view, ProblemResponses.locale(headers));
  }
}
