package org.hongyan.web.session;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A calendar as an answer; who has it already is told so. */
final class IcsAnswer {

  static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  private IcsAnswer() {}

  static Response of(byte[] calendar, String name, Request request) {
    EntityTag tag = tag(calendar);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    CacheControl ask = new CacheControl();
    ask.setPrivate(true);
    ask.setNoCache(true);
    return (unchanged == null ? Response.ok(calendar, MEDIA_TYPE) : unchanged)
        .tag(tag)
        .cacheControl(ask)
        .header("Content-Disposition", "inline; filename=\"" + name + ".ics\"")
        .build();
  }

  /** Of all but the time at which it was made. */
  private static EntityTag tag(byte[] calendar) {
    String lasting =
        new String(calendar, StandardCharsets.UTF_8).replaceAll("(?m)^DTSTAMP:.*$", "");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(lasting.getBytes(StandardCharsets.UTF_8));
      return new EntityTag(HexFormat.of().formatHex(hash, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
