package org.hongyan.web.common;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.hongyan.security.TooManyRequests;
import org.hongyan.shared.RuleViolation;

/** Makes problem answers in the language that the client accepts; Chinese unless English. */
public final class ProblemResponses {

  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemResponses() {}

  public static Response of(Problem problem) {
    return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem).build();
  }

  /** What a rule refuses; who asked too often is told when to come again. */
  public static Response of(RuleViolation refusal, Locale locale) {
    Response answer = of(Problem.of(refusal, locale));
    if (refusal instanceof TooManyRequests later) {
      answer.getHeaders().putSingle("Retry-After", later.seconds());
    }
    return answer;
  }

  public static Locale locale(HttpHeaders headers) {
    return headers == null
        ? Locale.SIMPLIFIED_CHINESE
        : headers.getAcceptableLanguages().stream()
            .filter(locale -> !"*".equals(locale.getLanguage()))
            .findFirst()
            .map(locale -> Language.named(locale.getLanguage()))
            .orElse(Locale.SIMPLIFIED_CHINESE);
  }
}
