package org.hongyan.web.sheetimport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.sheetimport.SheetError;
import org.hongyan.sheetimport.SheetImportView;
import org.hongyan.sheetimport.SheetImports;
import org.hongyan.sheetimport.SheetKind;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.Uploads;

/** The upload of a sheet ({@code ?kind=}), and its preview ({@code ?id=}). */
@Named
@RequestScoped
public class SheetImportPage {

  private static final int MOST_SHOWN = 200;

  @Inject private SheetImports imports;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Language language;
  private SheetImportView sheet;
  private String error = "";

  /** Answers 404 to the address of a sheet that is not there, or of no kind. */
  public void open() throws IOException {
    try {
      getKind();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  /** The uploaded sheet; null before the upload. */
  public SheetImportView getSheet() {
    if (sheet == null && !of("id").isEmpty()) {
      sheet = imports.get(MissingPages.id(of("id")));
    }
    return sheet;
  }

  public SheetKind getKind() {
    if (getSheet() != null) {
      return getSheet().kind();
    }
    return Arrays.stream(SheetKind.values())
        .filter(kind -> kind.general() && kind.name().equals(of("kind")))
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  /** Where the list that a sheet fills is shown. */
  public String getList() {
    return switch (getKind()) {
      case COURSES -> "/course/courses";
      case VENUES -> "/place/venues";
      case TRAINERS -> "/trainer/trainers";
      case REGISTRATIONS -> throw RuleViolation.notFound();
    };
  }

  /** Where the list can be had as a sheet. */
  public String getExport() {
    return "/api/v1/" + getKind().name().toLowerCase(Locale.ROOT) + "/export.xlsx";
  }

  /** Takes the file and goes on to its preview; a refusal is told above the form. */
  public String upload() throws IOException, ServletException {
    try {
      Part file = Uploads.demand(request.getPart("file"));
      byte[] content =
          Uploads.content(file.getInputStream(), settings.uploadLimit(), "LEDGER_TOO_LARGE");
      SheetImportView view = imports.upload(getKind(), file.getSubmittedFileName(), content);
      return address(view.id());
    } catch (RuleViolation refusal) {
      error = texts.of("rules." + refusal.code(), refusal.args());
      return null;
    }
  }

  /** Keeps all rows. */
  public String apply() {
    try {
      return address(imports.apply(MissingPages.id(of("id"))).id());
    } catch (RuleViolation refusal) {
      error = texts.of("rules." + refusal.code(), refusal.args());
      return null;
    }
  }

  /** Discards the upload and offers another. */
  public String discard() {
    SheetKind kind = getKind();
    imports.discard(MissingPages.id(of("id")));
    return "/sheet/import.xhtml?faces-redirect=true&kind=" + kind;
  }

  private static String address(Long id) {
    return "/sheet/import.xhtml?faces-redirect=true&id=" + id;
  }

  /** The first refusals; all of them stand in the file of refused rows. */
  public List<SheetError> getErrors() {
    return getSheet().errors().stream().limit(MOST_SHOWN).toList();
  }

  public String reason(SheetError one) {
    return one.message(language.getLocale());
  }

  public String getError() {
    return error;
  }

  private String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
