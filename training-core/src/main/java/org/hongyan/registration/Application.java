package org.hongyan.registration;

import java.util.HashSet;
import java.util.Set;
import org.hongyan.person.Person;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.Requester;

/**
 * Somebody who wants to be registered and was looked up, ready to be decided on under the lock of
 * the class.
 *
 * @param stated what is said of them; null where the record tells all
 * @param wished secret that a form was given for the private link; null for none
 * @param reachable whether the address that the form states may become the person's
 */
record Application(
    Entrance entrance,
    Applicant applicant,
    Trainee stated,
    String wished,
    boolean reachable,
    Answering answering,
    Requester requester) {

  /**
   * What no two of those decided on together may have in common: all by which a person is known
   * again, the key and the link.
   */
  Set<String> marks() {
    Person person = applicant.person();
    Set<String> marks = new HashSet<>();
    mark(marks, "record", person.id());
    mark(marks, "number", person.idNumberHash());
    mark(marks, "phone", person.phoneHash());
    mark(marks, "key", answering.mark() == null ? null : answering.mark().keyHash());
    mark(marks, "link", wished);
    return marks;
  }

  private static void mark(Set<String> marks, String kind, Object value) {
    if (value != null) {
      marks.add(kind + " " + value);
    }
  }
}
