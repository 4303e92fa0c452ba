package org.hongyan.person;

/**
 * All that is kept of a person is to be taken out, in the transaction in which it is fired; each
 * feature takes out its own (PIPL, 47). What is counted stays, under the surrogate.
 *
 * @param surrogate stands in place of the name from now on
 */
public record PersonErased(long personId, String surrogate) {

  /** Who needs to know who the person was. */
  public static final int FIRST = 1000;

  /** The person's row itself; whoever gives seats away comes after it. */
  public static final int PERSON = 2000;

  /** Who ends registrations, and with them writes the audit log. */
  public static final int SEATS = 3000;
}
