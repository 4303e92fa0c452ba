package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.notification.Notices;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.form.Typed;

/** What the caller is told, and how much of it is new. */
@Named
@RequestScoped
public class NoticesPage {

  private static final int LATEST = 5;

  private final Notices notices;
  private final HttpServletRequest request;
  private Long unread;
  private List<Notices.Notice> list;

  @Inject
  public NoticesPage(Notices notices, HttpServletRequest request) {
    this.notices = notices;
    this.request = request;
  }

  protected NoticesPage() {
    this(null, null);
  }

  /** Marks one or all as read where that was asked for. */
  public void act() throws IOException {
    Typed typed = new Typed(request);
    if (typed.by("read")) {
      if (typed.id("read") == null) {
        notices.readAll();
      } else {
        read(typed.id("read"));
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/notification/notices");
    }
  }

  public List<Notices.Notice> getList() {
    if (list == null) {
      list = notices.mine();
    }
    return list;
  }

  /** What is gone or another's is nothing to read. */
  private void read(long id) {
    try {
      notices.read(id);
    } catch (RuleViolation gone) {
      list = null;
    }
  }

  /** The last few, for other pages. */
  public List<Notices.Notice> getLatest() {
    return getList().stream().limit(LATEST).toList();
  }

  /** For the number beside the caller's name. */
  public long getUnread() {
    if (unread == null) {
      unread = notices.unread();
    }
    return unread;
  }
}
