package org.hongyan.web.reference;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What calls of the API that write have in common. */
final class Bodies {

  private Bodies() {}

  static <T> T demand(T body) {
    if (body == null) {
      throw new RuleViolation(Kind.MALFORMED, "BODY_MALFORMED");
    }
    return body;
  }

  /** 201 with the thing and where it is. */
  static Response created(String path, Object body) {
    return Response.created(URI.create(path)).entity(body).build();
  }
}
