package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.plan.indicators.IndicatorReadings;

/** All indicators of a plan, grouped as the plan groups them. */
@Named("indicatorsPage")
@RequestScoped
public class IndicatorsPage {

  /** One heading of the plan and what stands below it. */
  public record Category(String name, List<IndicatorView> indicators) {}

  @Inject private PlanChoice choice;
  @Inject private IndicatorReadings readings;
  @Inject private HttpServletRequest request;
  private List<Category> categories;

  public List<Category> getCategories() {
    if (categories == null) {
      IndicatorViews views = choice.views();
      Map<String, List<IndicatorView>> grouped =
          readings
              .read(
                  choice.getPlan(),
                  choice.getAsOf(),
                  choice.getChosenYear(),
                  choice.getDivisionCode())
              .stream()
              .map(views::view)
              .filter(view -> getStatus() == null || view.status().name().equals(getStatus()))
              .collect(
                  Collectors.groupingBy(
                      view -> view.level() + " · " + view.category(),
                      LinkedHashMap::new,
                      Collectors.toList()));
      categories =
          grouped.entrySet().stream()
              .map(entry -> new Category(entry.getKey(), entry.getValue()))
              .toList();
    }
    return categories;
  }

  public String getStatus() {
    return QueryValues.text(request.getParameter("status"));
  }
}
