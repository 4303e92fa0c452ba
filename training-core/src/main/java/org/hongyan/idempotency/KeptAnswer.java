package org.hongyan.idempotency;

/**
 * What was answered to a write that was done.
 *
 * @param contentType null where there was no body
 * @param location where the thing written is, null where nothing told
 */
public record KeptAnswer(int status, String contentType, String location, byte[] body) {

  public KeptAnswer {
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }
}
