package org.hongyan.account;

import java.time.Instant;
import org.hongyan.security.Caller;

/** A token as handed out, once: it cannot be read again. */
public record IssuedToken(String token, Instant expiresAt, Caller caller) {}
