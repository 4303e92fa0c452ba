package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.person.AudienceGroupRevision;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;

/** Groups of trainees: list and form. */
@Named
@RequestScoped
public class GroupsPage extends ReferenceForm {

  private final AudienceGroups groups;

  @Inject
  public GroupsPage(AudienceGroups groups, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.groups = groups;
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
    return List.of("code", "nameZh", "nameEn", "priority", "annual", "validFrom", "validTo");
  }

  @Override
  Page<Row> load(PageRequest page) {
    return groups.list(of("q"), page).map(this::row);
  }

  private Row row(AudienceGroupView one) {
    return new Row(
        one.code(),
        List.of(
            one.code(),
            one.nameZh(),
            one.nameEn(),
            yes(one.countsForPriorityGroups()),
            yes(one.countsForAnnualGroups()),
            shown(one.validFrom()),
            shown(one.validTo())));
  }

  @Override
  List<Field> form(String key) {
    AudienceGroupView one = groups.get(key);
    return List.of(
        Field.of("nameZh", "text", one.nameZh(), true),
        Field.of("nameEn", "text", one.nameEn(), true),
        Field.of("priority", "checkbox", one.countsForPriorityGroups() ? "true" : "", false),
        Field.of("annual", "checkbox", one.countsForAnnualGroups() ? "true" : "", false),
        Field.of("validFrom", "date", one.validFrom(), false),
        Field.of("validTo", "date", one.validTo(), false),
        Field.of("version", "hidden", one.version(), false));
  }

  @Override
  String store(String key) {
    AudienceGroupRevision revision =
        new AudienceGroupRevision(
            of("nameZh"),
            of("nameEn"),
            ticked("priority"),
            ticked("annual"),
            date("validFrom"),
            date("validTo"),
            version());
    return groups.revise(key, revision).code();
  }
}
