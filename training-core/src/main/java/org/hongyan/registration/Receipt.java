package org.hongyan.registration;

/**
 * A registration that was made.
 *
 * @param token secret of the private link that leads back to it, told once; null for people with an
 *     account and those whom an office names
 */
public record Receipt(RegistrationView registration, String token) {}
