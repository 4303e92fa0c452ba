package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.hongyan.account.Account;
import org.hongyan.account.AccountTable;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonRegister;
import org.hongyan.person.ResidentNumber;
import org.hongyan.shared.Texts;

/** Says who the account {@code trainee} of a trial run is, so that it can register for classes. */
@ApplicationScoped
@Transactional
public class DemoTrainee {

  /** Born on a day of a made-up series; the last character is computed. */
  private static final String NUMBER = "15052319880101991";

  private final AccountTable accounts;
  private final PersonRegister persons;

  @Inject
  public DemoTrainee(AccountTable accounts, PersonRegister persons) {
    this.accounts = accounts;
    this.persons = persons;
  }

  protected DemoTrainee() {
    this(null, null);
  }

  /** Only where the account belongs to nobody yet. */
  public void seed() {
    accounts.named("trainee").filter(one -> one.personId() == null).ifPresent(this::introduce);
  }

  private void introduce(Account account) {
    Person person =
        persons.findOrAdd(
            new PersonDraft(
                account.name(),
                IdType.RESIDENT_ID,
                NUMBER + ResidentNumber.checkCharacter(NUMBER),
                "17355510000",
                Texts.text(Locale.SIMPLIFIED_CHINESE, "demo.trainee.employer")));
    person.belongsTo("ENTERPRISE_MANAGER", "150523");
    account.belongTo(person.id());
  }
}
