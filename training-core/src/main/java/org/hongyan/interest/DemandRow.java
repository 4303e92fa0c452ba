package org.hongyan.interest;

/**
 * What is wanted of a subject in a division.
 *
 * @param interested people who want a class and have got no seat since
 * @param waiting people in the queues of classes of the subject
 * @param neverSeated those of them who have no seat in any other class of it
 * @param planned classes of the division on the subject that lie ahead
 */
public record DemandRow(
    String subjectCode,
    String divisionCode,
    long interested,
    long waiting,
    long neverSeated,
    long planned) {

  /** How strong it is, by which lists are sorted. */
  public long pressure() {
    return interested + waiting;
  }
}
