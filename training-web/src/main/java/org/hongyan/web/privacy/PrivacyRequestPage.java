package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.person.PersonReach;
import org.hongyan.privacy.ErasurePreview;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.LikelyDouble;
import org.hongyan.privacy.LikelyDoubles;
import org.hongyan.privacy.Obstacle;
import org.hongyan.privacy.PrivacyGrants;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.RequestKind;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.DecisionPage;

/** One request: what granting it does, and the forms that grant or refuse it. */
@Named
@RequestScoped
public class PrivacyRequestPage extends DecisionPage {

  private final PrivacyRequests requests;
  private final PrivacyGrants grants;
  private final PersonReach reach;
  private final LikelyDoubles doubles;
  private final PageTexts texts;
  private PrivacyRequestView one;
  private ErasurePreview preview;
  private List<LikelyDouble> alike = List.of();

  @Inject
  public PrivacyRequestPage(
      PrivacyRequests requests,
      PrivacyGrants grants,
      PersonReach reach,
      LikelyDoubles doubles,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts);
    this.requests = requests;
    this.grants = grants;
    this.reach = reach;
    this.doubles = doubles;
    this.texts = texts;
  }

  protected PrivacyRequestPage() {
    this(null, null, null, null, null, null);
  }

  @Override
  protected String page() {
    return "/privacy/request";
  }

  @Override
  protected void load(long id) {
    one = requests.get(id);
    preview = one.open() && one.kind().destroys() ? grants.preview(id) : null;
    alike = one.open() && is("DELETION") ? doubles.of(id) : List.of();
  }

  @Override
  protected boolean decided(long id) {
    if (typed().by("grant")) {
      grants.grant(
          id,
          new Grant(
              typed().number("version"),
              typed().ticked("confirmed", false),
              typed().text("person.name"),
              typed().choice(IdType.class, "person.idType"),
              typed().text("person.idNumber")));
      return true;
    }
    if (typed().by("refuse")) {
      requests.refuse(id, typed().number("version"), typed().text("reason"));
      return true;
    }
    return false;
  }

  public PrivacyRequestView getOne() {
    return one;
  }

  /** Null where nothing would be taken away. */
  public ErasurePreview getPreview() {
    return preview;
  }

  /** Who may be the same person, and would stay on record; told where somebody is to be deleted. */
  public List<LikelyDouble> getAlike() {
    return alike;
  }

  /** Whether the caller has a page of somebody. */
  public boolean known(Long personId) {
    return reach.reaches(personId);
  }

  /** What stands in the way, in words. */
  public String text(Obstacle obstacle) {
    return texts.of("rules." + obstacle.code(), obstacle.args().toArray());
  }

  public boolean is(String kind) {
    return one.kind() == RequestKind.valueOf(kind);
  }

  /**
   * Whether the caller has a page of the person: of who was never in a class of theirs there is
   * none.
   */
  public boolean isKnown() {
    return known(one.personId());
  }

  public boolean isFree() {
    return preview == null || preview.obstacles().isEmpty();
  }

  public String of(String name) {
    return typed().shown(name, "person.name".equals(name) ? one.name() : "");
  }

  public boolean ticked(String name) {
    return typed().ticked(name, false);
  }
}
