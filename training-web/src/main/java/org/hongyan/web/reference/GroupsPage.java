package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.person.AudienceGroupDraft;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** Groups of trainees: list and form. */
@Named
@RequestScoped
public class GroupsPage extends NamedCodesPage<AudienceGroupView, AudienceGroupDraft> {

  @Inject
  public GroupsPage(AudienceGroups groups, HttpServletRequest request, PageTexts texts) {
    super(groups, request, texts);
  }

  protected GroupsPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "groups";
  }

  @Override
  public List<String> getColumns() {
    return List.of(
        "code", "nameZh", "nameEn", "priority", "annual", "validFrom", "validTo", "source");
  }

  @Override
  protected String cell(AudienceGroupView one, String column) {
    return switch (column) {
      case "priority" -> yes(one.countsForPriorityGroups());
      case "annual" -> yes(one.countsForAnnualGroups());
      default -> super.cell(one, column);
    };
  }

  @Override
  protected List<Field> ownFields(AudienceGroupView one) {
    return List.of(
        Field.tick("priority", one != null && one.countsForPriorityGroups()),
        Field.tick("annual", one != null && one.countsForAnnualGroups()));
  }

  @Override
  protected AudienceGroupDraft draft(Integer version) {
    return new AudienceGroupDraft(
        of("code"),
        of("nameZh"),
        of("nameEn"),
        ticked("priority"),
        ticked("annual"),
        date("validFrom"),
        date("validTo"),
        text("source"),
        version);
  }
}
