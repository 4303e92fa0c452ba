package org.hongyan.registration;

import org.hongyan.registration.RegistrationDraft.Trainee;

/**
 * What somebody without an account sends to register.
 *
 * @param consented whether they read what becomes of their data, and agreed (PIPL, 13 to 17)
 * @param wished secret that the form was given for the private link, so that the same form sent
 *     again after a lost answer leads to the same registration; null for none
 */
public record PublicForm(long sessionId, Trainee trainee, boolean consented, String wished) {}
