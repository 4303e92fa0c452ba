package org.hongyan.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.Texts;
import org.hongyan.web.common.Language;

/** The caller as pages ask for it: {@code #{caller.may('VIEW_FIGURES')}}. */
@Named("caller")
@RequestScoped
public class PageCaller {

  private final CurrentCaller current;
  private final Language language;

  @Inject
  public PageCaller(CurrentCaller current, Language language) {
    this.current = current;
    this.language = language;
  }

  protected PageCaller() {
    this(null, null);
  }

  public boolean isSignedIn() {
    return current.get().signedIn();
  }

  public String getUsername() {
    return current.get().username();
  }

  public String getName() {
    return current.get().name();
  }

  public String getRoleName() {
    return current.get().roles().stream()
        .sorted()
        .map(role -> Texts.label(language.getLocale(), role))
        .collect(Collectors.joining(" · "));
  }

  public boolean may(String permission) {
    return current.get().may(Permission.valueOf(permission));
  }

  /** Whether one division or organisation bounds this caller. */
  public boolean isScoped() {
    return current.get().scoped();
  }

  /** Whether the caller may see what people of a division want to learn. */
  public boolean isDemandSeen() {
    return may("VIEW_FIGURES") && current.get().organisationId() == null;
  }

  /** Where this caller begins. */
  public String getHome() {
    return Home.of(current.get());
  }
}
