package org.hongyan.idempotency;

/**
 * By what a request is known again.
 *
 * @param keyHash hash of caller and key
 * @param requestHash hash of method, path and body: what the key was first used for
 */
public record RequestMark(String keyHash, String requestHash) {}
