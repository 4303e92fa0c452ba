package org.hongyan.registration;

import java.util.HashSet;
import java.util.Set;
import org.hongyan.security.Requester;

/**
 * A form whose sender was looked up, ready to be decided on under the lock of its class.
 *
 * @param reachable whether the address that the form states may become the person's
 */
record PublicApplication(
    PublicForm form, Applicant applicant, boolean reachable, Requester requester) {

  /** What no two of those decided on together may have in common: the person, the key, the link. */
  Set<String> marks() {
    Set<String> marks = new HashSet<>();
    marks.add("person " + applicant.person().idNumberHash());
    if (form.mark() != null) {
      marks.add("key " + form.mark().keyHash());
    }
    if (form.wished() != null) {
      marks.add("link " + form.wished());
    }
    return marks;
  }
}
