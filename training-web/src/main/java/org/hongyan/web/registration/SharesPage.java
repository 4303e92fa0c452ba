package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hongyan.registration.SeatShares;
import org.hongyan.registration.SeatShares.By;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.MissingPages;

/** Who got how many seats: of one class ({@code ?session=}), or of all of a year. */
@Named
@RequestScoped
public class SharesPage {

  private static final int YEARS = 6;

  private final OrganisedClass organised;
  private final SeatShares shares;
  private final HttpServletRequest request;
  private final Clock clock;
  private SessionView session;
  private List<SeatShares.Share> list = List.of();

  @Inject
  public SharesPage(
      OrganisedClass organised, SeatShares shares, HttpServletRequest request, Clock clock) {
    this.organised = organised;
    this.shares = shares;
    this.request = request;
    this.clock = clock;
  }

  protected SharesPage() {
    this(null, null, null, null);
  }

  /** Adds up; answers 404 to the address of a class that the caller does not organise. */
  public void open() throws IOException {
    try {
      if (request.getParameter("session") == null) {
        list = shares.ofYear(getYear(), getBy());
      } else {
        session = organised.session();
        list = shares.ofSession(session.id(), getBy());
      }
    } catch (RuleViolation unknown) {
      MissingPages.answer();
    }
  }

  /** The class; null where a whole year is added up. */
  public SessionView getSession() {
    return session;
  }

  public List<SeatShares.Share> getList() {
    return list;
  }

  public By getBy() {
    return By.EMPLOYER.name().equals(request.getParameter("by")) ? By.EMPLOYER : By.DIVISION;
  }

  public int getYear() {
    String given = request.getParameter("year");
    return given != null && given.matches("20\\d\\d") ? Integer.parseInt(given) : thisYear();
  }

  private int thisYear() {
    return LocalDate.now(clock.withZone(Surroundings.ZONE)).getYear();
  }

  /** Years to choose from, next year first. */
  public List<Integer> getYears() {
    return IntStream.range(0, YEARS).mapToObj(i -> thisYear() + 1 - i).toList();
  }
}
