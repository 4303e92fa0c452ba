package org.hongyan.web.reference;

import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.RecordForm;

/** What the pages of reference data have in common. */
abstract class ReferencePage extends RecordForm {

  ReferencePage(HttpServletRequest request, PageTexts texts) {
    super(request, texts);
  }

  /** Last part of the page's address. */
  public abstract String getName();

  /** The right to change the list. */
  public String getRight() {
    return "MANAGE_REFERENCE";
  }

  @Override
  public String getPath() {
    return "/reference/" + getName();
  }

  @Override
  public String getPrefix() {
    return "reference";
  }
}
