package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.person.AudienceGroupDraft;
import org.hongyan.person.AudienceGroupView;
import org.hongyan.person.AudienceGroups;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** Groups of trainees: list and form. */
@Named
@RequestScoped
public class GroupsPage extends ReferencePage {

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
    return List.of(
        "code", "nameZh", "nameEn", "priority", "annual", "validFrom", "validTo", "source");
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return groups.list(of("q"), null, page).map(this::row);
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
            shown(one.validTo()),
            shown(one.source())));
  }

  @Override
  protected Form blank() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("code", null, true));
    fields.addAll(
        fields(new AudienceGroupView(null, null, null, false, false, null, null, null, 0)));
    return new Form(fields, null);
  }

  @Override
  protected Form kept(String key) {
    AudienceGroupView one = groups.get(key);
    return new Form(fields(one), one.version());
  }

  private static List<Field> fields(AudienceGroupView one) {
    return List.of(
        Field.text("nameZh", one.nameZh(), true),
        Field.text("nameEn", one.nameEn(), true),
        Field.tick("priority", one.countsForPriorityGroups()),
        Field.tick("annual", one.countsForAnnualGroups()),
        Field.date("validFrom", one.validFrom(), false),
        Field.date("validTo", one.validTo(), false),
        Field.text("source", one.source(), false));
  }

  @Override
  protected String add() {
    return groups.add(draft(null)).nameZh();
  }

  @Override
  protected String revise(String key, Integer version) {
    return groups.revise(key, draft(version)).nameZh();
  }

  @Override
  protected void remove(String key, Integer version) {
    groups.remove(key, version);
  }

  private AudienceGroupDraft draft(Integer version) {
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
