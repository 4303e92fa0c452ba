package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Standing;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;

/** Name badges of those who have a seat, ten on a sheet of A4, and the list of them. */
@Named
@RequestScoped
public class BadgesPage {

  private static final RegistrationFilter SEATED =
      new RegistrationFilter(null, null, null, null, null, null, "name")
          .standing(Standing.CONFIRMED);

  private final OrganisedClass organised;
  private final RegistrationLists lists;
  private SessionView session;
  private List<RegistrationView> people = List.of();

  @Inject
  public BadgesPage(OrganisedClass organised, RegistrationLists lists) {
    this.organised = organised;
    this.lists = lists;
  }

  protected BadgesPage() {
    this(null, null);
  }

  /** Finds the class and its people. */
  public void open() throws IOException {
    try {
      session = organised.session();
      people = seated();
    } catch (RuleViolation unknown) {
      MissingPages.answer();
    }
  }

  private List<RegistrationView> seated() {
    List<RegistrationView> all = new ArrayList<>();
    int number = 0;
    Page<RegistrationView> page;
    do {
      page = lists.list(session.id(), SEATED, new PageRequest(number, PageRequest.LARGEST_SIZE));
      all.addAll(page.items());
    } while (++number < page.pages());
    return all;
  }

  public SessionView getSession() {
    return session;
  }

  public List<RegistrationView> getPeople() {
    return people;
  }
}
