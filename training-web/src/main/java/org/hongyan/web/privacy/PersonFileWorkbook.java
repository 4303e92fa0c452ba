package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hongyan.registration.AttendedSession;
import org.hongyan.registration.own.OwnRecord;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.reference.ReferenceNames;

/** What is kept of a person as a workbook, to take along (PIPL, 45). */
@RequestScoped
public class PersonFileWorkbook {

  @Inject private ReferenceNames names;

  public Response of(OwnRecord kept, Locale locale) {
    return Downloads.workbook("personal-data.xlsx", out -> write(kept, locale, out));
  }

  private void write(OwnRecord kept, Locale locale, OutputStream out) throws IOException {
    List<String> headers =
        List.of(Texts.text(locale, "privacy.fact"), Texts.text(locale, "privacy.value"));
    try (TableWorkbook workbook = new TableWorkbook(Texts.text(locale, "privacy.file"), headers)) {
      add(workbook, locale, "registration.own.account", kept.username());
      add(workbook, locale, "persons.name", kept.name());
      add(workbook, locale, "persons.idType", Texts.label(locale, kept.idType()));
      add(workbook, locale, "persons.idNumber", kept.idNumber());
      add(workbook, locale, "persons.phone", kept.phone());
      add(workbook, locale, "registration.own.mail", kept.mail());
      add(workbook, locale, "persons.employer", kept.employer());
      add(workbook, locale, "persons.group", group(kept.audienceGroup()));
      add(workbook, locale, "persons.division", division(kept.divisionCode()));
      for (AttendedSession session : kept.sessions()) {
        add(workbook, locale, "persons.session", line(session, locale));
      }
      workbook.write(out);
    }
  }

  private String line(AttendedSession session, Locale locale) {
    return session.title()
        + " · "
        + session.endDate()
        + " · "
        + Texts.text(locale, "persons.completed")
        + ": "
        + Texts.text(locale, session.completed() ? "persons.yes" : "persons.no");
  }

  private String group(String code) {
    return code == null ? null : names.group(code);
  }

  private String division(String code) {
    return code == null ? null : names.division(code);
  }

  private static void add(TableWorkbook workbook, Locale locale, String key, String value) {
    workbook.add(Arrays.asList(Texts.text(locale, key), value));
  }
}
