package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hongyan.person.Surrogate;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.web.reference.ReferenceNames;

/** The registrations of a class as a workbook: as filtered and as masked as on the page. */
@RequestScoped
public class RegistrationWorkbook {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Surroundings.ZONE);

  @Inject private RegistrationLists lists;
  @Inject private ReferenceNames names;

  void write(long sessionId, RegistrationFilter filter, Locale locale, OutputStream out)
      throws IOException {
    List<String> headers =
        Stream.of(
                "persons.name",
                "persons.idNumber",
                "persons.phone",
                "persons.employer",
                "persons.group",
                "persons.division",
                "registration.at",
                "admission.standing",
                "admission.position",
                "registration.cancel.reason")
            .map(key -> Texts.text(locale, key))
            .toList();
    try (TableWorkbook workbook =
        new TableWorkbook(Texts.text(locale, "admission.title"), headers)) {
      int number = 0;
      Page<RegistrationView> page;
      do {
        page = lists.list(sessionId, filter, new PageRequest(number, PageRequest.LARGEST_SIZE));
        page.items().forEach(one -> workbook.add(cells(one, locale)));
      } while (++number < page.pages());
      workbook.write(out);
    }
  }

  private List<Object> cells(RegistrationView one, Locale locale) {
    return Arrays.asList(
        Surrogate.shown(locale, one.name()),
        one.idNumber(),
        one.phone(),
        one.employer(),
        names.group(one.audienceGroup()),
        names.division(one.divisionCode()),
        one.registeredAt() == null ? null : MOMENT.format(one.registeredAt()),
        Texts.label(locale, one.standing()),
        one.waitingPosition(),
        one.reason());
  }
}
