package org.hongyan.web.registration;

import jakarta.ws.rs.QueryParam;
import org.hongyan.registration.Approval;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.Seat;
import org.hongyan.registration.Standing;
import org.hongyan.web.common.RequestValues;

/** What narrows a list of registrations. */
public class RegistrationParams {

  @QueryParam("standing")
  private String standing;

  @QueryParam("approval")
  private String approval;

  @QueryParam("seat")
  private String seat;

  @QueryParam("q")
  private String name;

  @QueryParam("divisionCode")
  private String divisionCode;

  @QueryParam("audienceGroup")
  private String audienceGroup;

  /** What the page calls the group. */
  @QueryParam("group")
  private String group;

  @QueryParam("sort")
  private String sort;

  RegistrationFilter filter() {
    Standing wanted = RequestValues.choice(Standing.class, "standing", standing);
    RegistrationFilter filter =
        new RegistrationFilter(
            RequestValues.choice(Approval.class, "approval", approval),
            RequestValues.choice(Seat.class, "seat", seat),
            RequestValues.text(name),
            RequestValues.text(divisionCode),
            RequestValues.text(audienceGroup == null ? group : audienceGroup),
            null,
            RequestValues.text(sort));
    return wanted == null ? filter : filter.standing(wanted);
  }
}
