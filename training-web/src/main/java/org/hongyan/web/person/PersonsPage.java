package org.hongyan.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.hongyan.registration.PersonRecords;
import org.hongyan.registration.PersonView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.security.ListSearchFilter;

/** The list of people, masked. */
@Named
@RequestScoped
public class PersonsPage {

  private final PersonRecords persons;
  private final HttpServletRequest request;
  private Page<PersonView> list;

  @Inject
  public PersonsPage(PersonRecords persons, HttpServletRequest request) {
    this.persons = persons;
    this.request = request;
  }

  protected PersonsPage() {
    this(null, null);
  }

  /** Answers a search with the address of what it finds; a full number does not stand in it. */
  public void act() throws IOException {
    Optional<String> key = persons.key(getQ());
    if ("POST".equals(request.getMethod())) {
      redirect(
          key.map(found -> "?key=" + URLEncoder.encode(found, StandardCharsets.UTF_8))
              .orElseGet(() -> ListSearchFilter.query(Map.of("q", getQ()))));
    } else if (key.isPresent()) {
      redirect("?" + ListSearchFilter.REFUSED);
    }
  }

  private void redirect(String query) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/person/persons" + query);
  }

  public Page<PersonView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      PageRequest rows = new PageRequest(page, PageRequest.DEFAULT_SIZE);
      list = isByNumber() ? persons.keyed(of("key"), rows) : persons.named(getQ(), rows);
    }
    return list;
  }

  /** Whether the list answers a search by full number. */
  public boolean isByNumber() {
    return !of("key").isEmpty();
  }

  public String getQ() {
    return of("q");
  }

  private String of(String name) {
    String text = request.getParameter(name);
    return text == null ? "" : text;
  }
}
