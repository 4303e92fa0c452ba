package org.hongyan.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hongyan.person.Surrogate;
import org.hongyan.privacy.PrivacyFilter;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.web.common.Downloads;
import org.hongyan.web.common.LocalInstant;
import org.hongyan.web.reference.ReferenceNames;

/** The list of requests as a workbook, as filtered on the page. */
@RequestScoped
public class PrivacyWorkbook {

  @Inject private PrivacyRequests requests;
  @Inject private ReferenceNames names;

  Response of(PrivacyFilter filter, Locale locale) {
    // asked once before, so that a refusal is no broken file
    Page<PrivacyRequestView> first = page(filter, 0);
    return Downloads.workbook("privacy-requests.xlsx", out -> write(first, filter, locale, out));
  }

  private Page<PrivacyRequestView> page(PrivacyFilter filter, int page) {
    return requests.list(filter, new PageRequest(page, PageRequest.LARGEST_SIZE));
  }

  private void write(
      Page<PrivacyRequestView> first, PrivacyFilter filter, Locale locale, OutputStream out)
      throws IOException {
    List<String> headers =
        Stream.of(
                "name",
                "kind",
                "wish",
                "source",
                "division",
                "received",
                "due",
                "urgency",
                "state",
                "decided",
                "decidedBy",
                "reason")
            .map(key -> Texts.text(locale, "privacy." + key))
            .toList();
    try (TableWorkbook workbook = new TableWorkbook(Texts.text(locale, "privacy.title"), headers)) {
      Page<PrivacyRequestView> page = first;
      while (!page.items().isEmpty()) {
        page.items().forEach(one -> workbook.add(row(one, locale)));
        page = page(filter, page.page() + 1);
      }
      workbook.write(out);
    }
  }

  private List<Object> row(PrivacyRequestView one, Locale locale) {
    return Arrays.asList(
        Surrogate.shown(locale, one.name()),
        Texts.label(locale, one.kind()),
        one.wish(),
        Texts.label(locale, one.source()),
        one.divisionCode() == null ? null : names.division(one.divisionCode()),
        LocalInstant.text(one.receivedAt()),
        one.dueOn(),
        one.open() ? Texts.label(locale, one.urgency()) : null,
        Texts.label(locale, one.state()),
        one.decidedAt() == null ? null : LocalInstant.text(one.decidedAt()),
        one.decidedBy(),
        one.reason());
  }
}
