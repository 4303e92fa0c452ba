package org.hongyan.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.hongyan.ledger.ImportView;
import org.hongyan.ledger.LedgerImports;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.Uploads;

/** The list of imports, and the upload of another. */
@Named("importsPage")
@RequestScoped
public class ImportsPage {

  private final LedgerImports imports;
  private final Settings settings;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private Page<ImportView> list;
  private Integer page;
  private String error;

  @Inject
  public ImportsPage(
      LedgerImports imports, Settings settings, HttpServletRequest request, PageTexts texts) {
    this.imports = imports;
    this.settings = settings;
    this.request = request;
    this.texts = texts;
  }

  protected ImportsPage() {
    this(null, null, null, null);
  }

  public Page<ImportView> getList() {
    if (list == null) {
      list = imports.list(PageRequest.of(page, null));
    }
    return list;
  }

  /** Takes the uploaded file and goes on to its preview; a refusal is told beside the field. */
  public String upload() throws IOException, ServletException {
    try {
      Part file = Uploads.demand(request.getPart("file"));
      byte[] content =
          Uploads.content(file.getInputStream(), settings.uploadLimit(), "LEDGER_TOO_LARGE");
      ImportView view = imports.uploadToMap(file.getSubmittedFileName(), content);
      return "/ledger/import.xhtml?faces-redirect=true&id=" + view.id();
    } catch (RuleViolation refusal) {
      error = texts.of("rules." + refusal.code(), refusal.args());
      return null;
    }
  }

  public String getError() {
    return error;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
