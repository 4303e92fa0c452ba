package org.hongyan.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Tells browsers what a page of ours may load and do, and what may be kept. */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String POLICY = "Content-Security-Policy";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // one policy for all: PrimeFaces puts its nonce behind this very text, where script-src ends
    response.setHeader(POLICY, getServletContext().getInitParameter("primefaces.CSP_POLICY"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader("Cache-Control", caching(request));
    chain.doFilter(new StrictSessionCookie(request, response), new OnePolicy(response));
  }

  private static String caching(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!StaticFiles.is(path)) {
      return "no-store";
    }
    boolean versioned = request.getQueryString() != null && request.getQueryString().contains("v=");
    return versioned ? "public, max-age=31536000, immutable" : "public, max-age=86400";
  }

  /** Lets a later policy replace ours instead of standing beside it. */
  private static final class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (POLICY.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
