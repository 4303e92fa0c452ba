package org.hongyan.sheetimport;

import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.RegistrationView;

/**
 * People whom a class is asked to take in; whether it does is found out by asking it, and they are
 * registered together, not row by row.
 */
final class NominationTable implements SheetTable<Trainee, RegistrationView> {

  @Override
  public SheetKind kind() {
    return SheetKind.REGISTRATIONS;
  }

  @Override
  public List<SheetColumn<RegistrationView>> columns(Vocabulary words) {
    return List.of(
        new SheetColumn<>("name", true, RegistrationView::name),
        new SheetColumn<>("idType", false, one -> null),
        new SheetColumn<>("idNumber", false, RegistrationView::idNumber),
        new SheetColumn<>("phone", false, RegistrationView::phone),
        new SheetColumn<>("organisation", false, RegistrationView::employer),
        new SheetColumn<>("audienceGroup", true, one -> words.groups().name(one.audienceGroup())),
        new SheetColumn<>("divisionCode", true, one -> words.divisions().name(one.divisionCode())),
        new SheetColumn<>("mail", false, one -> null));
  }

  @Override
  public Trainee draft(RowCells cells, Vocabulary words) {
    String type = cells.code("idType", words.idTypes());
    return new Trainee(
        cells.text("name"),
        type == null ? null : IdType.valueOf(type),
        cells.text("idNumber"),
        cells.text("phone"),
        cells.text("organisation"),
        cells.code("audienceGroup", words.groups()),
        cells.code("divisionCode", words.divisions()),
        cells.text("mail"),
        false);
  }

  @Override
  public String key(Trainee draft) {
    return draft.idNumber() == null
        ? draft.name() + "|" + draft.phone() + "|" + draft.organisation()
        : draft.idNumber();
  }

  @Override
  public Change examine(Trainee draft) {
    return Change.NEW;
  }
}
