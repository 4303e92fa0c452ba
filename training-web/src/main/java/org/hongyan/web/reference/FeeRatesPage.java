package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.trainer.FeeRateDraft;
import org.hongyan.trainer.FeeRateView;
import org.hongyan.trainer.FeeRates;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** Rates of honoraria with their sources: list and form. */
@Named
@RequestScoped
public class FeeRatesPage extends ReferencePage {

  private final FeeRates rates;
  private final ReferenceNames names;

  @Inject
  public FeeRatesPage(
      FeeRates rates, ReferenceNames names, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.rates = rates;
    this.names = names;
  }

  protected FeeRatesPage() {
    this(null, null, null, null);
  }

  @Override
  public String getName() {
    return "fee-rates";
  }

  /** What is paid is the city's decision. */
  @Override
  public String getRight() {
    return "APPROVE_RESOURCES";
  }

  @Override
  public List<String> getColumns() {
    return List.of("scheme", "feeClass", "yuanPerHour", "validFrom", "validTo", "source");
  }

  @Override
  public boolean isYearly() {
    return true;
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    var day = year() == null ? null : LocalDate.of(year(), 12, 31);
    return rates.list(day, page).map(this::row);
  }

  private Row row(FeeRateView one) {
    return new Row(
        one.id().toString(),
        List.of(
            one.scheme(),
            names.feeClass(one.feeClass()),
            one.yuanPerHour().toPlainString(),
            shown(one.validFrom()),
            shown(one.validTo()),
            one.source()));
  }

  @Override
  protected Form blank() {
    List<Field.Option> classes =
        names.getFeeClasses().stream()
            .map(one -> new Field.Option(one.value(), one.label()))
            .toList();
    Field feeClass = Field.select("feeClass", null, classes);
    var empty = new FeeRateView(null, null, null, null, null, null, null, 0);
    return new Form(Stream.concat(Stream.of(feeClass), fields(empty).stream()).toList(), null);
  }

  @Override
  protected Form kept(String key) {
    FeeRateView one = rates.get(MissingPages.id(key));
    return new Form(fields(one), one.version());
  }

  private static List<Field> fields(FeeRateView one) {
    return List.of(
        Field.text("scheme", one.scheme(), true),
        Field.text("yuanPerHour", one.yuanPerHour(), true),
        Field.date("validFrom", one.validFrom(), true),
        Field.date("validTo", one.validTo(), false),
        Field.text("source", one.source(), true));
  }

  @Override
  protected String add() {
    return rates.add(draft(null)).scheme();
  }

  @Override
  protected String revise(String key, Integer version) {
    return rates.revise(MissingPages.id(key), draft(version)).scheme();
  }

  /** A rate that held once explains what was paid, so it only gets a last day. */
  @Override
  protected void remove(String key, Integer version) {
    throw new RuleViolation(RuleViolation.Kind.REFUSED, "FEE_RATE_STAYS");
  }

  private FeeRateDraft draft(Integer version) {
    return new FeeRateDraft(
        text("scheme"),
        text("feeClass"),
        decimal("yuanPerHour"),
        text("source"),
        date("validFrom"),
        date("validTo"),
        version);
  }
}
