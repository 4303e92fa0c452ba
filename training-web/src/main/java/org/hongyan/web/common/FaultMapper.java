package org.hongyan.web.common;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Clash;

/**
 * Turns whatever else goes wrong into a problem answer: what the client sent wrong, a stale edit, a
 * disk without room, a database that is away, or a fault of ours, which is logged and told without
 * its insides.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable fault) {
    Locale locale = ProblemResponses.locale(headers);
    Optional<RuleViolation> refusal = cause(fault, RuleViolation.class);
    if (refusal.isPresent()) {
      return ProblemResponses.of(refusal.get(), locale);
    }
    if (fault instanceof WebApplicationException answered) {
      return standard(answered.getResponse(), locale);
    }
    return ProblemResponses.of(problem(fault, locale));
  }

  private static Problem problem(Throwable fault, Locale locale) {
    if (cause(fault, OptimisticLockException.class).isPresent()) {
      return Problem.of(409, "STALE_VERSION", locale);
    }
    if (cause(fault, JsonbException.class).isPresent() || fault instanceof ProcessingException) {
      return Problem.of(400, "BODY_MALFORMED", locale);
    }
    if (DiskFull.caused(fault)) {
      LOG.log(Level.SEVERE, "no room on the disk", fault);
      return Problem.of(507, "DISK_FULL", locale);
    }
    if (Clash.overtaken(fault)) {
      LOG.log(Level.WARNING, "a request lost against others each time", fault);
      return Problem.of(503, "OVERTAKEN", locale);
    }
    if (DatabaseAway.caused(fault)) {
      LOG.log(Level.WARNING, "the database cannot be reached", fault);
      return Problem.of(503, "DATABASE_AWAY", locale);
    }
    LOG.log(Level.SEVERE, "a request failed", fault);
    return Problem.of(500, "FAULT", locale);
  }

  private static Response standard(Response response, Locale locale) {
    int status = response.getStatus();
    if (status < 400) {
      return response;
    }
    String code =
        switch (status) {
          case 400 -> "BODY_MALFORMED";
          case 404 -> "NOT_FOUND";
          case 405 -> "METHOD_NOT_ALLOWED";
          case 406 -> "NOT_ACCEPTABLE";
          case 413 -> "TOO_LARGE";
          case 415 -> "MEDIA_TYPE_UNKNOWN";
          default -> status < 500 ? "BODY_MALFORMED" : "FAULT";
        };
    return ProblemResponses.of(Problem.of(status, code, locale));
  }

  private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> type) {
    int depth = 0;
    for (Throwable at = fault; at != null && depth++ < 20; at = at.getCause()) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
    }
    return Optional.empty();
  }
}
