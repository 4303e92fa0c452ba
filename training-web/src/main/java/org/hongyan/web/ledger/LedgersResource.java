package org.hongyan.web.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hongyan.ledger.LedgerDocuments;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.Downloads;

/** Ledgers out: the recorded rows in the organisers' form, and the empty form. */
@Path("ledgers")
@Produces(Downloads.WORKBOOK)
public class LedgersResource {

  private final LedgerDocuments documents;

  @Inject
  public LedgersResource(LedgerDocuments documents) {
    this.documents = documents;
  }

  protected LedgersResource() {
    this(null);
  }

  @GET
  @Path("export.xlsx")
  public Response export(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("divisionCode") String divisionCode) {
    LedgerDocuments.Range range =
        new LedgerDocuments.Range(date("from", from), date("to", to), blankToNull(divisionCode));
    return Downloads.workbook("ledger.xlsx", out -> documents.export(range, out));
  }

  @GET
  @Path("template.xlsx")
  public Response template() {
    return Downloads.workbook("ledger-template.xlsx", documents::template);
  }

  private static LocalDate date(String field, String text) {
    try {
      return blankToNull(text) == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw RuleViolation.invalid(FieldViolation.of(field, "DATE_MALFORMED", text));
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
