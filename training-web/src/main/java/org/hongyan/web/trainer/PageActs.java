package org.hongyan.web.trainer;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.RequestValues;

/** What pages do with plain forms that post to themselves. */
final class PageActs {

  private PageActs() {}

  static boolean posted(HttpServletRequest request) {
    return "POST".equals(request.getMethod());
  }

  /** The name of the form that was posted; empty for a form of another part of the page. */
  static String act(HttpServletRequest request) {
    String act = posted(request) ? request.getParameter("act") : null;
    return act == null ? "" : act;
  }

  /** Answers a form with another address, so that a reload does not send it again. */
  static void leave(HttpServletRequest request, String address) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + address);
  }

  static LocalDate date(HttpServletRequest request) {
    return RequestValues.date("date", request.getParameter("date"));
  }

  static RuleViolation unknownAct() {
    return RuleViolation.invalid(FieldViolation.of("act", "VALUE_MISSING"));
  }
}
