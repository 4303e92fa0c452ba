package org.hongyan.web.registration;

import java.util.List;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.person.IdType;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.SessionView;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.form.Typed;
import org.hongyan.web.reference.ReferenceNames;
import org.hongyan.web.reference.ReferenceNames.Choice;

/** The fields of a form that say who is to be registered for a class. */
public final class TraineeForm {

  private static final List<IdType> DOCUMENTS = List.of(IdType.RESIDENT_ID, IdType.OTHER_DOCUMENT);

  private final Typed typed;
  private final FormProblems problems;
  private final ReferenceNames names;
  private final SessionView session;

  TraineeForm(Typed typed, FormProblems problems, ReferenceNames names, SessionView session) {
    this.typed = typed;
    this.problems = problems;
    this.names = names;
    this.session = session;
  }

  Trainee trainee() {
    return new Trainee(
        typed.text("name"),
        typed.choice(IdType.class, "idType"),
        typed.text("idNumber"),
        typed.text("phone"),
        typed.text("organisation"),
        typed.text("audienceGroup"),
        typed.text("divisionCode"),
        typed.text("mail"),
        typed.ticked("sameNumber", false));
  }

  /** What is wrong with a field; empty where nothing is. */
  public String wrong(String name) {
    return problems
        .getFields()
        .getOrDefault("person." + name, problems.getFields().getOrDefault(name, ""));
  }

  public List<IdType> getDocuments() {
    return DOCUMENTS;
  }

  /** The groups that the class is for; all where it is for everybody. */
  public List<Choice> getGroups() {
    List<String> wanted = session.audienceGroups();
    return names.getGroups().stream()
        .filter(one -> wanted.isEmpty() || wanted.contains(one.value()))
        .toList();
  }

  /** The divisions whose people the class is for; all where it is for everybody. */
  public List<Choice> getDivisions() {
    List<String> wanted = session.registration().audienceDivisions();
    return names.getDivisions().stream()
        .filter(
            one ->
                wanted.isEmpty()
                    || wanted.stream().anyMatch(code -> DivisionCode.covers(code, one.value())))
        .toList();
  }
}
