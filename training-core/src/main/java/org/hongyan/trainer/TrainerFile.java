package org.hongyan.trainer;

import java.util.List;

/**
 * All that is kept of a trainer. ID number and phone are masked (design, rule 9).
 *
 * @param idNumber {@code 150502********1234}, null where none is known
 * @param steps the latest first
 */
public record TrainerFile(
    TrainerView facts,
    String idNumber,
    String phone,
    String cv,
    String nominatedBy,
    String remark,
    List<AvailableHours> availability,
    List<AwayTime> unavailability,
    List<Membership.View> memberships,
    List<Step.View> steps) {}
