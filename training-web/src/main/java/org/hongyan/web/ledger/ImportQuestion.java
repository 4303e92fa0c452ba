package org.hongyan.web.ledger;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongyan.ledger.comparing.PersonQuestion;
import org.hongyan.ledger.reading.RowPlace;

/** Somebody who may be on record, or may have been deleted, and who the organiser says it is. */
public final class ImportQuestion implements Serializable {
  private static final long serialVersionUID = 2L;
  private static final String NOTHING = "?";
  private final String sheet;
  private final int row;
  private final String name;
  private final String employer;
  private final ArrayList<PersonQuestion.Candidate> candidates;
  private final boolean open;
  private String answer;

  ImportQuestion(PersonQuestion question) {
    sheet = question.place().sheet();
    row = question.row();
    name = question.name();
    employer = question.employer();
    candidates = new ArrayList<>(question.candidates());
    open = question.open();
    answer = question.assumed() == null ? open ? NOTHING : "" : String.valueOf(question.assumed());
  }

  RowPlace place() {
    return new RowPlace(sheet, row);
  }

  Optional<Long> answered() {
    return Optional.ofNullable(answer).filter(text -> !text.isEmpty()).map(Long::valueOf);
  }

  /** Whether the organiser has said anything. */
  boolean said() {
    return !NOTHING.equals(answer);
  }

  /** What stands for nothing said, where the rows are refused as long as nothing is; else none. */
  public List<String> getUnsaid() {
    return open ? List.of(NOTHING) : List.of();
  }

  public int getRow() {
    return row;
  }

  public String getName() {
    return name;
  }

  public String getEmployer() {
    return employer;
  }

  public List<PersonQuestion.Candidate> getCandidates() {
    return candidates;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
