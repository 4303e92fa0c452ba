package org.hongyan.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongyan.ledger.ImportView;
import org.hongyan.ledger.LedgerImports;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.PageTexts;

/** One import: what it would change, its columns, its refused rows; apply it or take it back. */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

  private static final int SHOWN_REFUSALS = 200;

  @Inject private transient LedgerImports imports;
  @Inject private transient Language language;
  @Inject private transient PageTexts texts;

  private Long id;
  private boolean skipRefused;
  private String error;
  private String done;
  private List<ColumnChoice> columns = new ArrayList<>();
  private final Map<Integer, String> answers = new HashMap<>();
  private transient ImportView view;

  /** A column and what the organiser takes it for. */
  public static class ColumnChoice implements Serializable {
    private final int index;
    private final String letter;
    private final String header;
    private String field;

    ColumnChoice(ColumnMapping mapping) {
      index = mapping.index();
      letter = mapping.column();
      header = mapping.header();
      field = mapping.fieldName();
    }

    public String getLetter() {
      return letter;
    }

    public String getHeader() {
      return header;
    }

    public String getField() {
      return field;
    }

    public void setField(String field) {
      this.field = field == null ? "" : field;
    }
  }

  public void load() {
    view = imports.get(id);
    columns = new ArrayList<>(view.mapping().stream().map(ColumnChoice::new).toList());
    view.questions()
        .forEach(
            question ->
                answers.put(
                    question.row(),
                    question.assumed() == null ? "" : String.valueOf(question.assumed())));
  }

  public void remap() {
    Map<Integer, String> chosen = new HashMap<>();
    columns.forEach(column -> chosen.put(column.index, column.field));
    attempt(() -> imports.remap(id, chosen), "imports.remapped");
  }

  public void apply() {
    Map<Integer, Optional<Long>> answered = new HashMap<>();
    answers.forEach(
        (row, person) ->
            answered.put(
                row,
                Optional.ofNullable(person).filter(text -> !text.isEmpty()).map(Long::valueOf)));
    attempt(() -> imports.apply(id, skipRefused, answered), "imports.applied");
  }

  /** Takes an applied ledger back, or discards one that was only previewed. */
  public String takeBack() {
    boolean applied = getView().status() == org.hongyan.ledger.ImportStatus.APPLIED;
    attempt(() -> imports.takeBack(id), "imports.takenBack");
    return applied || error != null ? null : "/ledger/imports.xhtml?faces-redirect=true";
  }

  private void attempt(Runnable act, String success) {
    error = null;
    done = null;
    try {
      act.run();
      done = texts.get(success);
      view = null;
    } catch (RuleViolation refusal) {
      error = texts.of("rules." + refusal.code(), refusal.args());
    }
  }

  public ImportView getView() {
    if (view == null) {
      view = imports.get(id);
    }
    return view;
  }

  /** The first refused rows in words; all of them are in the download. */
  public List<ImportRepresentation.Refusal> getRefusals() {
    Locale locale = language.getLocale();
    return getView().errors().stream()
        .limit(SHOWN_REFUSALS)
        .map(refusal -> ImportRepresentation.Refusal.of(refusal, locale))
        .toList();
  }

  public int getHiddenRefusals() {
    return Math.max(0, getView().errors().size() - SHOWN_REFUSALS);
  }

  /** What a column can be taken for: the fields, and those that this ledger itself found. */
  public List<String> getFields() {
    return Stream.concat(
            Stream.of(LedgerField.values())
                .filter(field -> field != LedgerField.GROUP_COUNT)
                .map(Enum::name),
            getView().mapping().stream()
                .map(ColumnMapping::fieldName)
                .filter(name -> name.startsWith(LedgerField.GROUP_COUNT.name())))
        .distinct()
        .toList();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public boolean isSkipRefused() {
    return skipRefused;
  }

  public void setSkipRefused(boolean skipRefused) {
    this.skipRefused = skipRefused;
  }

  public String getError() {
    return error;
  }

  public String getDone() {
    return done;
  }

  public List<ColumnChoice> getColumns() {
    return columns;
  }

  public Map<Integer, String> getAnswers() {
    return answers;
  }
}
