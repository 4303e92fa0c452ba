package org.hongyan.security;

import java.util.Locale;
import java.util.Optional;

/**
 * Who asks for something, as it can be told to another thread that does it for them.
 *
 * @param address network address from which the request came
 * @param language which they chose to read
 */
public record Requester(Caller caller, String address, Optional<Locale> language) {}
