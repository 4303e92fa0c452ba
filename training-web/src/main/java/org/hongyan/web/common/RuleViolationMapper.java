package org.hongyan.web.common;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hongyan.shared.RuleViolation;

/** Turns a refusal of the core into a problem answer. */
@Provider
public class RuleViolationMapper implements ExceptionMapper<RuleViolation> {

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(RuleViolation refusal) {
    return ProblemResponses.of(refusal, ProblemResponses.locale(headers));
  }
}
