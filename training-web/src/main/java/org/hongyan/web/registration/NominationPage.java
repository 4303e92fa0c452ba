package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.registration.Standing;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.sheetimport.NominationView;
import org.hongyan.sheetimport.Nominations;
import org.hongyan.sheetimport.SheetError;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.Uploads;

/** A list of people for a class: uploaded ({@code ?session=}), seen and applied ({@code &id=}). */
@Named
@RequestScoped
public class NominationPage {

  private static final String SAME_NUMBER = "sameNumber";

  @Inject private OrganisedClass organised;
  @Inject private Nominations nominations;
  @Inject private Settings settings;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Language language;
  private NominationView list;
  private String error = "";

  /** Answers 404 to the address of a class or list that is not there, or not for the caller. */
  public void open() throws IOException {
    try {
      getSession();
      getList();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public SessionView getSession() {
    return organised.session();
  }

  /** The uploaded list; null before the upload. */
  public NominationView getList() {
    if (list == null && request.getParameter("id") != null) {
      list = nominations.get(id());
      if (!list.sessionId().equals(getSession().id())) {
        throw RuleViolation.notFound();
      }
    }
    return list;
  }

  private Long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  /** Takes the file and goes on to its preview; a refusal is told above the form. */
  public String upload() throws IOException, ServletException {
    try {
      Part file = Uploads.demand(request.getPart("file"));
      byte[] content =
          Uploads.content(file.getInputStream(), settings.uploadLimit(), "LEDGER_TOO_LARGE");
      return address(
          nominations.upload(getSession().id(), file.getSubmittedFileName(), content).id());
    } catch (RuleViolation refusal) {
      return refused(refusal);
    }
  }

  /** Registers the people. */
  public String apply() {
    try {
      boolean skip = request.getParameter("skip") != null;
      boolean seated = request.getParameter("seated") != null;
      return address(nominations.apply(id(), skip, seated, confirmed()).id());
    } catch (RuleViolation refusal) {
      return refused(refusal);
    }
  }

  /** Rows of which it was said that they mean the person on record under the number. */
  private Set<Integer> confirmed() {
    return Stream.ofNullable(request.getParameterValues(SAME_NUMBER))
        .flatMap(Stream::of)
        .filter(row -> row.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .collect(Collectors.toSet());
  }

  /** Whether a row is refused only as long as nobody says that it means the person on record. */
  public boolean askable(SheetError one) {
    return one.code().equals("ID_NUMBER_OF_ANOTHER");
  }

  public boolean confirmed(SheetError one) {
    return confirmed().contains(one.row());
  }

  /** Whether some row waits for such an answer. */
  public boolean isAsking() {
    return getErrors().stream().anyMatch(this::askable);
  }

  /** Discards the list and offers another upload. */
  public String discard() {
    long session = getSession().id();
    nominations.discard(id());
    return "/registration/nominate.xhtml?faces-redirect=true&session=" + session;
  }

  private String refused(RuleViolation refusal) {
    error = texts.of("rules." + refusal.code(), refusal.args());
    return null;
  }

  private String address(Long id) {
    return "/registration/nominate.xhtml?faces-redirect=true&session="
        + getSession().id()
        + "&id="
        + id;
  }

  /** How many of the list would get a seat at once. */
  public long getSeated() {
    return getList().people().stream()
        .filter(one -> one.registration().standing() == Standing.CONFIRMED)
        .count();
  }

  public String reason(SheetError one) {
    return one.message(language.getLocale());
  }

  public List<SheetError> getErrors() {
    return getList().errors();
  }

  public String getError() {
    return error;
  }
}
