package org.hongyan.privacy;

import java.util.List;

/**
 * What granting would take away, what would stay, and what stands in the way.
 *
 * @param idNumber whether one is on record; likewise the next four
 * @param accounts that would be closed
 * @param signIns and tokens that would end
 * @param ahead registrations for classes that are not over
 * @param interests that were stated with the same phone or mail address
 * @param messages kept for the person
 * @param links private ones, to registrations and to the account
 * @param personTimes that stay counted, without a name
 * @param past registrations that stay under a surrogate
 */
public record ErasurePreview(
    boolean idNumber,
    boolean phone,
    boolean mail,
    boolean employer,
    long accounts,
    long signIns,
    long ahead,
    long interests,
    long messages,
    long links,
    long personTimes,
    long past,
    List<Obstacle> obstacles) {}
