package org.hongyan.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.place.BaseFilter;
import org.hongyan.place.BaseView;
import org.hongyan.place.TrainingBases;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

/** The list of training bases, with those whose recognition lapses soon on top. */
@Named
@RequestScoped
public class BasesPage {

  private final TrainingBases bases;
  private final HttpServletRequest request;
  private Page<BaseView> list;

  @Inject
  public BasesPage(TrainingBases bases, HttpServletRequest request) {
    this.bases = bases;
    this.request = request;
  }

  protected BasesPage() {
    this(null, null);
  }

  public Page<BaseView> getList() {
    if (list == null) {
      BaseFilter filter =
          new BaseFilter(RequestValues.text(of("q")), RequestValues.text(of("divisionCode")), null);
      int page = RequestValues.page(request.getParameter("page"));
      list = bases.list(filter, new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  public List<BaseView> getLapsing() {
    return bases.lapsing();
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
