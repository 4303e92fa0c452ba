package org.hongyan.web.common;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What calls of the API that write have in common. */
public final class Bodies {

  private Bodies() {}

  public static <T> T demand(T body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return body;
  }

  /** 201 with the thing and where it is. */
  public static Response created(String path, Object body) {
    return Response.created(URI.create(path)).entity(body).build();
  }
}
