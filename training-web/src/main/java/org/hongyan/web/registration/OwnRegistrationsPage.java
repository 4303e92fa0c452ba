package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.registration.RegistrationStatus;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Registrations;

/** The classes for which the caller is registered, the latest first. */
@Named
@RequestScoped
public class OwnRegistrationsPage {

  private final Registrations registrations;
  private final RegistrationStatus status;
  private List<RegistrationView> list;

  @Inject
  public OwnRegistrationsPage(Registrations registrations, RegistrationStatus status) {
    this.registrations = registrations;
    this.status = status;
  }

  protected OwnRegistrationsPage() {
    this(null, null);
  }

  public List<RegistrationView> getList() {
    if (list == null) {
      list = registrations.mine();
    }
    return list;
  }

  /** Whether it is known who the account belongs to; else nobody can be registered by it. */
  public boolean isKnown() {
    return status.self().isPresent();
  }
}
