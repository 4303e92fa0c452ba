package org.hongyan.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.Problem;
import org.hongyan.web.common.ProblemResponses;

/** How a filter says no, to a program, to a page and to a page's script. */
@ApplicationScoped
public class Refusals {

  private final Jsonb jsonb = JsonbBuilder.create();

  /** Answers with what a rule refuses, in the language that the client accepts. */
  public void problem(
      HttpServletRequest request, HttpServletResponse response, RuleViolation refusal)
      throws IOException {
    write(response, Problem.of(refusal, locale(request)));
  }

  /** Answers with a problem in the language that the client accepts. */
  public void problem(
      HttpServletRequest request, HttpServletResponse response, int status, String code)
      throws IOException {
    write(response, Problem.of(status, code, locale(request)));
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentType(ProblemResponses.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(jsonb.toJson(problem));
  }

  private static Locale locale(HttpServletRequest request) {
    String language = request.getHeader("Accept-Language");
    return language == null ? Locale.SIMPLIFIED_CHINESE : Language.named(language);
  }

  /** Sends the browser to a page of ours; a script of Faces is told in its own language. */
  void redirect(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String target = request.getContextPath() + path;
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                  + "\"/></partial-response>");
    } else {
      response.setStatus(
          "GET".equals(request.getMethod())
              ? HttpServletResponse.SC_FOUND
              : HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", target);
    }
  }
}
