package org.hongyan.web.form;

import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.web.common.PageTexts;

/** A form of its own page: it comes from a list, or from the page of the record and goes there. */
public abstract class DetailRecordForm extends SingleRecordForm {

  private final String list;
  private final String detail;
  private Long added;
  private String called = "";

  /**
   * A form between two pages.
   *
   * @param list the page to which giving up a new record leads
   * @param detail the page of one record, which it names by {@code ?id=}
   */
  protected DetailRecordForm(
      HttpServletRequest request, PageTexts texts, String list, String detail) {
    super(request, texts);
    this.list = list;
    this.detail = detail;
  }

  /** Tells which record was entered, so that its page follows. */
  protected void added(Long id) {
    added = id;
  }

  /** Tells how the record is called that is changed. */
  protected void call(String name) {
    called = name;
  }

  private boolean stillNew() {
    return isAdding() && added == null;
  }

  @Override
  public String getPath() {
    return stillNew() ? list : detail;
  }

  @Override
  public String getKept() {
    return stillNew() ? "" : "&id=" + (added == null ? encoded(of("edit")) : added);
  }

  @Override
  public String getCalled() {
    return called;
  }
}
