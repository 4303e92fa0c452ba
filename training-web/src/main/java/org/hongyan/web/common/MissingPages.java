package org.hongyan.web.common;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.hongyan.shared.RuleViolation;

/** Answers pages whose object does not exist, or not for this caller: 404, both alike. */
public final class MissingPages {

  private MissingPages() {}

  /** The id in an address. */
  public static long id(String text) {
    if (text == null || !text.matches("\\d{1,18}")) {
      throw RuleViolation.notFound();
    }
    return Long.parseLong(text);
  }

  /** Ends this request with 404. */
  public static void answer() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().responseSendError(404, null);
    faces.responseComplete();
  }
}
