package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.Courses;
import org.hongyan.course.MaterialDraft;
import org.hongyan.course.MaterialKind;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.security.CurrentCaller;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.DetailRecordForm;
import org.hongyan.web.form.Field;
import org.hongyan.web.reference.ReferenceNames;

/** The form of one material; of an approved one it offers what may still change. */
@Named
@RequestScoped
public class MaterialEditPage extends DetailRecordForm {

  private final Materials materials;
  private final Courses courses;
  private final ReferenceNames names;
  private final CurrentCaller caller;

  @Inject
  public MaterialEditPage(
      Materials materials,
      Courses courses,
      ReferenceNames names,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts, "/course/materials", "/course/material");
    this.materials = materials;
    this.courses = courses;
    this.names = names;
    this.caller = caller;
  }

  protected MaterialEditPage() {
    this(null, null, null, null, null, null);
  }

  @Override
  public String getPrefix() {
    return "materials";
  }

  @Override
  protected Form blank() {
    return new Form(whole(null), null);
  }

  @Override
  protected Form kept(String key) {
    MaterialView material = materials.get(MissingPages.id(key));
    call(material.title());
    boolean fixed = material.status() != CatalogueStatus.DRAFT;
    List<Field> fields =
        fixed
            ? List.of(coursesOf(material), Field.text("remark", material.remark(), false))
            : whole(material);
    return new Form(fields, material.version());
  }

  private Field coursesOf(MaterialView material) {
    return Field.text("courses", material == null ? null : codes(material.courseIds()), false);
  }

  private List<Field> whole(MaterialView material) {
    boolean old = material != null;
    return List.of(
        Field.text("title", old ? material.title() : null, true),
        Field.choice(
            "kind",
            old ? material.kind() : MaterialKind.LECTURE_NOTES,
            this::label,
            MaterialKind.values()),
        Field.text("authors", old ? material.authors() : null, true),
        Field.text("edition", old ? material.edition() : null, false),
        Field.date("completedOn", old ? material.completedOn() : null, false),
        Field.menu(
            "divisionCode",
            old ? material.divisionCode() : caller.get().divisionCode(),
            ReferenceNames.options(names.getDivisions())),
        coursesOf(material),
        Field.text("remark", old ? material.remark() : null, false));
  }

  private String codes(List<Long> ids) {
    return ids.stream()
        .map(one -> courses.get(one).code())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Codes as typed, with whatever between them; one that is unknown is refused by its number. */
  private List<Long> ids() {
    return Arrays.stream(of("courses").split("[\\s,\uFF0C\u3001;\uFF1B]+"))
        .filter(code -> !code.isBlank())
        .map(code -> courses.byCode(code).orElse(-1L))
        .toList();
  }

  @Override
  protected String add() {
    MaterialView added = materials.add(draft(null));
    added(added.id());
    return added.title();
  }

  @Override
  protected String revise(String key, Integer version) {
    MaterialView kept = materials.get(MissingPages.id(key));
    MaterialDraft draft =
        kept.status() == CatalogueStatus.DRAFT ? draft(version) : linked(kept, version);
    return materials.revise(kept.id(), draft).title();
  }

  private MaterialDraft draft(Integer version) {
    return new MaterialDraft(
        of("title"),
        RequestValues.choice(MaterialKind.class, "kind", of("kind")),
        of("authors"),
        of("edition"),
        date("completedOn"),
        ids(),
        getMenus().get("divisionCode"),
        of("remark"),
        version);
  }

  private MaterialDraft linked(MaterialView kept, Integer version) {
    return new MaterialDraft(
        kept.title(),
        kept.kind(),
        kept.authors(),
        kept.edition(),
        kept.completedOn(),
        ids(),
        kept.divisionCode(),
        of("remark"),
        version);
  }
}
