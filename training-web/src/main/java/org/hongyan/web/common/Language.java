package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The reader's language: what was chosen last, else Chinese. */
@Named
@RequestScoped
public class Language {

  static final String COOKIE = "lang";

  private final HttpServletRequest request;
  private Locale locale;

  @Inject
  public Language(HttpServletRequest request) {
    this.request = request;
  }

  protected Language() {
    this(null);
  }

  public Locale getLocale() {
    if (locale == null) {
      locale = chosen();
    }
    return locale;
  }

  /** The value of {@code <html lang>}. */
  public String getTag() {
    return getLocale().toLanguageTag();
  }

  public boolean isChinese() {
    return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
  }

  /** The locale that {@code text} names; Chinese for all that is not English. */
  public static Locale named(String text) {
    return text != null && text.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private Locale chosen() {
    String asked = request.getParameter(COOKIE);
    if (asked != null) {
      return named(asked);
    }
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (COOKIE.equals(cookie.getName())) {
          return named(cookie.getValue());
        }
      }
    }
    return Locale.SIMPLIFIED_CHINESE;
  }
}
