package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.MaterialFilter;
import org.hongyan.course.MaterialKind;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** The list of materials; its filters stand in the address. */
@Named
@RequestScoped
public class MaterialsPage {

  private final Materials materials;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private Page<MaterialView> list;

  @Inject
  public MaterialsPage(Materials materials, HttpServletRequest request, PageTexts texts) {
    this.materials = materials;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected MaterialsPage() {
    this(null, null, null);
  }

  public Page<MaterialView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = materials.list(filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  private MaterialFilter filter() {
    try {
      return new MaterialFilter(
          RequestValues.text(of("q")),
          RequestValues.choice(MaterialKind.class, "kind", of("kind")),
          RequestValues.choice(CatalogueStatus.class, "status", of("status")),
          null,
          RequestValues.text(of("divisionCode")),
          RequestValues.text(of("sort")));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      return MaterialFilter.all();
    }
  }

  public FormProblems getProblems() {
    getList();
    return problems;
  }

  public List<CatalogueStatus> getStatuses() {
    return List.of(CatalogueStatus.values());
  }

  public List<MaterialKind> getKinds() {
    return List.of(MaterialKind.values());
  }

  public String getSort() {
    return of("sort").isEmpty() ? "title" : of("sort");
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
