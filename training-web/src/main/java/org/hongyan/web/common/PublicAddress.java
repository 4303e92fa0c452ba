package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.shared.Settings;

/** Where people reach the product from outside: as it is set, else as this request came. */
@RequestScoped
public class PublicAddress {

  private final HttpServletRequest request;
  private final Settings settings;

  @Inject
  public PublicAddress(HttpServletRequest request, Settings settings) {
    this.request = request;
    this.settings = settings;
  }

  protected PublicAddress() {
    this(null, null);
  }

  /** The whole address of a page or route. */
  public String of(String path) {
    return root() + path;
  }

  private String root() {
    if (settings.publicAddressSet()) {
      return settings.publicAddress();
    }
    String here = request.getRequestURL().toString();
    return here.substring(0, here.length() - request.getRequestURI().length())
        + request.getContextPath();
  }
}
