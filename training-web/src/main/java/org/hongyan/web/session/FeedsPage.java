package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.hongyan.session.feed.CalendarFeed;
import org.hongyan.session.feed.CalendarFeeds;
import org.hongyan.session.feed.FeedView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.form.Typed;

/** The caller's private calendars: open one, see its address once, end one. */
@Named
@RequestScoped
public class FeedsPage {

  private final CalendarFeeds feeds;
  private final PublicAddress root;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private String address = "";

  @Inject
  public FeedsPage(
      CalendarFeeds feeds, PublicAddress root, HttpServletRequest request, PageTexts texts) {
    this.feeds = feeds;
    this.root = root;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected FeedsPage() {
    this(null, null, null, null);
  }

  /** Does what was posted; the address of a new calendar is shown on this very answer only. */
  public void act() throws IOException {
    if (!typed.posted()) {
      return;
    }
    try {
      if (typed.by("revoke")) {
        feeds.revoke(typed.text("revoke"));
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + "/session/feeds?saved=revoked");
        return;
      }
      CalendarFeed.Kind kind = typed.choice(CalendarFeed.Kind.class, "kind");
      address = address(feeds.open(kind, typed.id(subjectField(kind))));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private static String subjectField(CalendarFeed.Kind kind) {
    return kind == CalendarFeed.Kind.TRAINER ? "trainer" : "venue";
  }

  private String address(String token) {
    return root.of("/api/v1/calendar/" + token + ".ics");
  }

  public List<FeedView> getFeeds() {
    return feeds.mine();
  }

  /** Where the new calendar is read; empty where none was opened. */
  public String getAddress() {
    return address;
  }

  public List<CalendarFeed.Kind> getKinds() {
    return List.of(CalendarFeed.Kind.values());
  }

  public FormProblems getProblems() {
    return problems;
  }

  public String of(String name) {
    return typed.shown(name, request.getParameter(name));
  }
}
