package org.hongyan.session.scheduling;

import java.util.List;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** What another feature demands before a session can be closed. */
public interface ClosingRule {

  /** What is still missing; empty where nothing is. */
  List<FieldViolation> missing(TrainingSession session);
}
