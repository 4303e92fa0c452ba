package org.hongyan.web.registration;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Set;
import org.hongyan.registration.Approval;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.Seat;
import org.hongyan.registration.Standing;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.RequestValues;

/** What narrows a list of registrations. */
public class RegistrationParams {

  private static final Set<String> NAMES =
      Set.of("standing", "approval", "seat", "q", "divisionCode", "audienceGroup");

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

  /**
   * The same said in a body. A name that is misspelt is refused: without it the filter would let
   * everybody through.
   */
  static RegistrationFilter named(Map<String, String> given) {
    given.keySet().stream()
        .filter(name -> !NAMES.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw RuleViolation.invalid(FieldViolation.of("filter", "CHOICE_UNKNOWN", name));
            });
    RegistrationParams params = new RegistrationParams();
    params.standing = given.get("standing");
    params.approval = given.get("approval");
    params.seat = given.get("seat");
    params.name = given.get("q");
    params.divisionCode = given.get("divisionCode");
    params.audienceGroup = given.get("audienceGroup");
    return params.filter();
  }

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
