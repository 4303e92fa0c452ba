package org.hongyan.registration;

import java.util.function.Function;
import org.hongyan.idempotency.KeptAnswer;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.registration.PublicRegistrations.Receipt;
import org.hongyan.registration.RegistrationDraft.Trainee;

/**
 * What somebody without an account sends to register.
 *
 * @param consented whether they read what becomes of their data, and agreed (PIPL, 13 to 17)
 * @param wished secret that the form was given for the private link, so that the same form sent
 *     again after a lost answer leads to the same registration; null for none
 * @param mark by which the request is known again; null for one without a key
 * @param answer what is answered; it may be asked by another thread, which knows nothing of the
 *     request
 */
public record PublicForm(
    long sessionId,
    Trainee trainee,
    boolean consented,
    String wished,
    RequestMark mark,
    Function<Receipt, KeptAnswer> answer) {

  /** A form of a page, which needs no answer kept. */
  static PublicForm page(long sessionId, Trainee trainee, boolean consented, String wished) {
    return new PublicForm(sessionId, trainee, consented, wished, null, receipt -> null);
  }
}
