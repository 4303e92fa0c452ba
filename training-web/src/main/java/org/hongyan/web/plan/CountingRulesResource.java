package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hongyan.plan.CountingRuleView;
import org.hongyan.plan.CountingRules;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** How each measure is counted, in all its versions. */
@Path("/counting-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CountingRulesResource {

  /**
   * The next version of a rule.
   *
   * @param ruleVersion the version that the editor saw last
   */
  public record Renewal(String validFrom, String textZh, String textEn, Integer ruleVersion) {}

  @Inject private CountingRules rules;

  @GET
  public List<CountingRuleView> list() {
    return rules.list();
  }

  @GET
  @Path("/{measure}")
  public List<CountingRuleView> versions(@PathParam("measure") String measure) {
    return rules.of(measure);
  }

  @POST
  @Path("/{measure}")
  public Response renew(@PathParam("measure") String measure, Renewal renewal) {
    if (renewal == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    CountingRuleView next =
        rules.renew(
            measure,
            QueryValues.date("validFrom", renewal.validFrom()),
            renewal.textZh(),
            renewal.textEn(),
            renewal.ruleVersion());
    return Response.status(Response.Status.CREATED).entity(next).build();
  }
}
