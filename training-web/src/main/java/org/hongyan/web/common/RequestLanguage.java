package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The language of a request: what was chosen on the pages, what a client of the API accepts. */
@RequestScoped
public class RequestLanguage {

  private final HttpServletRequest request;
  private final Language language;

  @Inject
  public RequestLanguage(HttpServletRequest request, Language language) {
    this.request = request;
    this.language = language;
  }

  protected RequestLanguage() {
    this(null, null);
  }

  public Optional<Locale> chosen() {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        ? Optional.ofNullable(request.getHeader("Accept-Language"))
            .filter(accepted -> !accepted.startsWith("*"))
            .map(Language::named)
        : Optional.of(language.getLocale());
  }
}
