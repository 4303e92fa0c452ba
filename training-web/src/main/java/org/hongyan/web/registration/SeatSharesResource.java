package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hongyan.registration.SeatShares;
import org.hongyan.registration.SeatShares.By;
import org.hongyan.shared.FieldChecks;
import org.hongyan.web.common.RequestValues;

/** Who got how many seats: of a class, or of all classes of a year. */
@Path("/seat-shares")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SeatSharesResource {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  @Inject private SeatShares shares;

  @GET
  public List<SeatShares.Share> list(
      @QueryParam("session") Long session,
      @QueryParam("year") Integer year,
      @QueryParam("by") String by) {
    By wanted = RequestValues.choice(By.class, "by", by);
    By kind = wanted == null ? By.DIVISION : wanted;
    if (session != null) {
      return shares.ofSession(session, kind);
    }
    new FieldChecks()
        .check(
            "year",
            year != null && year >= FIRST_YEAR && year <= LAST_YEAR,
            "NUMBER_OUT_OF_RANGE",
            FIRST_YEAR,
            LAST_YEAR)
        .demand();
    return shares.ofYear(year, kind);
  }
}
