package org.hongyan.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.PageTexts;

/** A form for a record that is there already and stays; its list stands on another page. */
public abstract class SingleRecordForm extends RecordForm {

  protected SingleRecordForm(HttpServletRequest request, PageTexts texts) {
    super(request, texts);
  }

  @Override
  public boolean isRemovable() {
    return false;
  }

  @Override
  public List<String> getColumns() {
    return List.of();
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return new Page<>(List.of(), page.page(), page.size(), 0);
  }

  @Override
  protected Form blank() {
    throw RuleViolation.notFound();
  }

  @Override
  protected String add() {
    throw RuleViolation.notFound();
  }

  @Override
  protected void remove(String key, Integer version) {
    throw RuleViolation.notFound();
  }
}
