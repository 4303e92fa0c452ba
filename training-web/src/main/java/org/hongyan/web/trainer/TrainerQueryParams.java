package org.hongyan.web.trainer;

import jakarta.ws.rs.QueryParam;
import org.hongyan.subject.Level;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.web.common.RequestValues;

/** What lists and exports of trainers can be asked for. */
public class TrainerQueryParams {

  @QueryParam("q")
  private String text;

  @QueryParam("subject")
  private String subject;

  @QueryParam("level")
  private String level;

  @QueryParam("language")
  private String language;

  @QueryParam("divisionCode")
  private String divisionCode;

  @QueryParam("status")
  private String status;

  @QueryParam("orientation")
  private String orientation;

  @QueryParam("origin")
  private String origin;

  @QueryParam("freeOn")
  private String freeOn;

  @QueryParam("dueBefore")
  private String dueBefore;

  @QueryParam("sort")
  private String sort;

  TrainerFilter filter() {
    return new TrainerFilter(
        RequestValues.text(text),
        RequestValues.text(subject),
        RequestValues.choice(Level.class, "level", level),
        RequestValues.choice(TeachingLanguage.class, "language", language),
        RequestValues.text(divisionCode),
        RequestValues.choice(TrainerStatus.class, "status", status),
        RequestValues.choice(Orientation.class, "orientation", orientation),
        RequestValues.choice(Origin.class, "origin", origin),
        RequestValues.date("freeOn", freeOn),
        RequestValues.date("dueBefore", dueBefore),
        RequestValues.text(sort));
  }
}
