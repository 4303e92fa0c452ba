package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hongyan.notification.Letters;
import org.hongyan.notification.Letters.Occasion;
import org.hongyan.person.Person;
import org.hongyan.registration.PrivateLinks;
import org.hongyan.registration.Registration;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Settings;

/** Tells one thing to several trainees of a class, each with an own private link. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClassLetters {

  private final EntityManager entityManager;
  private final Letters letters;
  private final PrivateLinks links;
  private final Settings settings;

  @Inject
  public ClassLetters(
      EntityManager entityManager, Letters letters, PrivateLinks links, Settings settings) {
    this.entityManager = entityManager;
    this.letters = letters;
    this.links = links;
    this.settings = settings;
  }

  protected ClassLetters() {
    this(null, null, null, null);
  }

  /**
   * Adds what a letter says beside the facts of the class.
   *
   * @param occasion tells this time from others, for who was told is not told again
   */
  record Matter(
      String code, String occasion, BiFunction<Locale, LetterValues, LetterValues> values) {}

  /**
   * Tells them.
   *
   * @return how many can be reached at all
   */
  int tell(TrainingSession session, List<Registration> registrations, Matter matter) {
    ClassFacts facts = ClassFacts.of(entityManager, session);
    String office = ClassFacts.office(entityManager, session);
    int reached = 0;
    for (Registration registration : registrations) {
      Person person = entityManager.find(Person.class, registration.personId());
      Occasion occasion =
          new Occasion(
              matter.code(),
              registration.id() + "@" + matter.occasion(),
              session.id(),
              session.divisionCode(),
              locale ->
                  matter
                      .values()
                      .apply(
                          locale,
                          LetterValues.in(locale).name(person.name()).of(session, facts, office))
                      .map(),
              () -> link(registration));
      reached += letters.tell(person, occasion) > 0 ? 1 : 0;
      // read only; held, they would make telling thousands slow
      entityManager.detach(registration);
      entityManager.detach(person);
    }
    return reached;
  }

  private String link(Registration registration) {
    return settings.publicAddress()
        + RegistrationLetters.LINK_PAGE
        + links.issue(registration.id());
  }
}
