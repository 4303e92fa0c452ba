package org.hongyan.web.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.registration.PersonRecords;
import org.hongyan.registration.PersonView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.RequestValues;

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

  public Page<PersonView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = persons.search(getQ(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  public String getQ() {
    String text = request.getParameter("q");
    return text == null ? "" : text;
  }
}
