package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.registration.Registrations;
import org.hongyan.web.common.ProblemResponses;

/** The classes for which the caller is registered. */
@Path("/me/registrations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnRegistrationsResource {

  @Inject private Registrations registrations;
  @Context private HttpHeaders headers;

  /** The latest class first. */
  @GET
  public List<RegistrationAnswer> list() {
    return registrations.mine().stream()
        .map(view -> RegistrationAnswer.of(view, ProblemResponses.locale(headers)))
        .toList();
  }
}
