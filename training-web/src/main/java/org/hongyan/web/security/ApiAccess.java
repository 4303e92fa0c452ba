package org.hongyan.web.security;

import java.util.List;
import java.util.regex.Pattern;

/** Which calls of the API need no sign-in; all others do, before anything else is asked. */
final class ApiAccess {

  private record Open(String method, Pattern path) {
    boolean admits(String calledMethod, String calledPath) {
      return method.equals(calledMethod) && path.matcher(calledPath).matches();
    }
  }

  private static final List<Open> OPEN =
      List.of(
          new Open("POST", Pattern.compile("/api/v1/tokens")),
          // whoever knows the token of a calendar may read it
          new Open("GET", Pattern.compile("/api/v1/calendar/[\\w-]{43}\\.ics")),
          // registering without an account; whoever has the private link may follow it
          new Open("POST", Pattern.compile("/api/v1/public/sessions/\\d{1,18}/registrations")),
          new Open("GET", Pattern.compile("/api/v1/public/registrations/[\\w-]{43}")),
          new Open(
              "POST",
              Pattern.compile(
                  "/api/v1/public/registrations/[\\w-]{43}/(cancellation|offer-acceptance|mail-confirmation|mail-code)")),
          // saying what one wants to learn; whoever has the private link may withdraw it
          new Open("POST", Pattern.compile("/api/v1/interests")),
          new Open("GET", Pattern.compile("/api/v1/interests/[\\w-]{43}")),
          new Open("DELETE", Pattern.compile("/api/v1/interests/[\\w-]{43}")),
          new Open("POST", Pattern.compile("/api/v1/interests/[\\w-]{43}/mail-\\w+")),
          // a link to an account goes to whom it belongs; whoever has it may use it
          new Open("POST", Pattern.compile("/api/v1/public/account-links(/[\\w-]{43}/account)?")),
          // published sessions are public; the service shows no others to the anonymous
          new Open(
              "GET", Pattern.compile("/api/v1/sessions(/\\d{1,18}(/lessons|/calendar\\.ics)?)?")));

  private ApiAccess() {}

  static boolean open(String method, String path) {
    return OPEN.stream().anyMatch(open -> open.admits(method, path));
  }
}
