package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.hongyan.plan.Commitment;
import org.hongyan.plan.IndicatorDraft;
import org.hongyan.plan.IndicatorState;
import org.hongyan.plan.Indicators;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.TargetPeriod;
import org.hongyan.plan.TargetScope;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.SingleRecordForm;

/** The form of one indicator: names, quote, target. */
@Named
@RequestScoped
public class IndicatorEditPage extends SingleRecordForm {

  private final Indicators indicators;

  @Inject
  public IndicatorEditPage(Indicators indicators, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.indicators = indicators;
  }

  protected IndicatorEditPage() {
    this(null, null, null);
  }

  @Override
  public String getPath() {
    return "/plan/indicator";
  }

  @Override
  public String getPrefix() {
    return "indicators";
  }

  @Override
  public String getKept() {
    return "&plan=" + encoded(of("plan")) + "&code=" + encoded(of("edit"));
  }

  @Override
  protected Form kept(String key) {
    IndicatorState one = indicators.get(of("plan"), key);
    return new Form(
        List.of(
            Field.text("nameZh", one.nameZh(), true),
            Field.text("nameEn", one.nameEn(), true),
            Field.text("category", one.category(), true),
            Field.text("unit", one.unit(), true),
            Field.choice("operator", one.operator(), this::label, TargetOperator.values()),
            Field.text("lower", plain(one.lower()), true),
            Field.text("upper", plain(one.upper()), false),
            Field.tick("approximate", one.approximate()),
            Field.choice("period", one.period(), this::label, TargetPeriod.values()),
            Field.choice("scope", one.scope(), this::label, TargetScope.values()),
            Field.choice("commitment", one.commitment(), this::label, Commitment.values()),
            Field.text("sourceSection", one.sourceSection(), true),
            Field.area("sourceQuote", one.sourceQuote(), true)),
        one.version());
  }

  private static String plain(BigDecimal bound) {
    return bound == null ? null : bound.stripTrailingZeros().toPlainString();
  }

  @Override
  protected String revise(String key, Integer version) {
    IndicatorDraft draft =
        new IndicatorDraft(
            of("nameZh"),
            of("nameEn"),
            of("category"),
            of("unit"),
            RequestValues.choice(TargetPeriod.class, "period", of("period")),
            RequestValues.choice(TargetOperator.class, "operator", of("operator")),
            decimal("lower"),
            decimal("upper"),
            ticked("approximate"),
            RequestValues.choice(Commitment.class, "commitment", of("commitment")),
            RequestValues.choice(TargetScope.class, "scope", of("scope")),
            of("sourceQuote"),
            of("sourceSection"),
            version);
    return indicators.revise(of("plan"), key, draft).code();
  }
}
