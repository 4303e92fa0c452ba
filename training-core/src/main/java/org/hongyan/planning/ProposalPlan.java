package org.hongyan.planning;

import java.util.List;
import org.hongyan.planning.solving.Explanation.RuleScore;

/**
 * A proposal with its classes, by number.
 *
 * @param rules what its score is made of; empty before all classes have a place, and while solving
 */
public record ProposalPlan(ProposalView proposal, List<ClassView> classes, List<RuleScore> rules) {}
