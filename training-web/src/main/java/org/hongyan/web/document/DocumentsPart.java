package org.hongyan.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentUpload;
import org.hongyan.document.DocumentView;
import org.hongyan.document.Documents;
import org.hongyan.document.OwnerType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.common.Uploads;

/**
 * The part of a detail page that lists the files of what the page shows, takes another and removes
 * one: {@code <ui:include src="/WEB-INF/includes/document/documents.xhtml">} with the parameters
 * {@code ownerType}, {@code ownerId} and {@code path}, the page's address. The page names its
 * record by {@code ?id=}.
 */
@Named("documentsPart")
@RequestScoped
public class DocumentsPart {

  private final Documents documents;
  private final Settings settings;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private String error = "";

  @Inject
  public DocumentsPart(
      Documents documents, Settings settings, HttpServletRequest request, PageTexts texts) {
    this.documents = documents;
    this.settings = settings;
    this.request = request;
    this.texts = texts;
  }

  protected DocumentsPart() {
    this(null, null, null, null);
  }

  public List<DocumentView> of(String ownerType, Long ownerId) {
    return documents.of(OwnerType.valueOf(ownerType), ownerId);
  }

  /** The kinds of files that the caller may add now; none where he may not. */
  public List<DocumentKind> kinds(String ownerType, Long ownerId) {
    return Arrays.stream(DocumentKind.values())
        .filter(kind -> documents.mayAdd(OwnerType.valueOf(ownerType), ownerId, kind))
        .toList();
  }

  public boolean removable(DocumentView one) {
    return documents.mayAdd(one.ownerType(), one.ownerId(), one.kind());
  }

  /** A size as people say it: {@code 1.4 MB}. */
  public String size(DocumentView one) {
    double kilobytes = one.size() / 1024.0;
    return kilobytes < 1000
        ? Math.max(1, Math.round(kilobytes)) + " KB"
        : Math.round(kilobytes / 102.4) / 10.0 + " MB";
  }

  /** Keeps the uploaded file; a refusal is told above the form. */
  public String upload(String ownerType, Long ownerId, String path)
      throws IOException, ServletException {
    try {
      Part file = Uploads.demand(request.getPart("file"));
      DocumentView added =
          documents.add(
              new DocumentUpload(
                  OwnerType.valueOf(ownerType),
                  ownerId,
                  RequestValues.choice(DocumentKind.class, "kind", request.getParameter("kind")),
                  file.getSubmittedFileName(),
                  Uploads.content(
                      file.getInputStream(), settings.uploadLimit(), "DOCUMENT_TOO_LARGE")));
      return back(path, ownerId, "uploaded", added.id());
    } catch (RuleViolation refusal) {
      error = told(refusal);
      return null;
    }
  }

  /** Removes the file that the form names. */
  public String remove(Long ownerId, String path) {
    try {
      long id = MissingPages.id(request.getParameter("document"));
      documents.remove(id);
      return back(path, ownerId, "unfiled", id);
    } catch (RuleViolation refusal) {
      error = told(refusal);
      return null;
    }
  }

  private static String back(String path, Long ownerId, String outcome, long id) {
    return path + ".xhtml?faces-redirect=true&id=" + ownerId + "&" + outcome + "=" + id;
  }

  private String told(RuleViolation refusal) {
    if (refusal.violations().isEmpty()) {
      return texts.of("rules." + refusal.code(), refusal.args());
    }
    RuleViolation.FieldViolation first = refusal.violations().get(0);
    return texts.of("rules." + first.code(), first.args().toArray());
  }

  /** Why the last act was refused; empty where it was not. */
  public String getError() {
    return error;
  }

  /** Megabytes that a file may have. */
  public long getLimit() {
    return settings.uploadLimit() / (1024 * 1024);
  }
}
