package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.OwnTrainer;
import org.hongyan.trainer.TrainerDraft;
import org.hongyan.web.common.Bodies;

/** What a trainer sees and says about the own entry. */
@Path("/me/trainer")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnTrainerResource {

  @Inject private OwnTrainer own;

  /** 404 for who has not applied. */
  @GET
  public TrainerAnswer get() {
    return TrainerAnswer.of(own.file().orElseThrow(RuleViolation::notFound));
  }

  @PUT
  public TrainerAnswer revise(TrainerDraft draft) {
    return TrainerAnswer.of(own.revise(Bodies.demand(draft)));
  }
}
