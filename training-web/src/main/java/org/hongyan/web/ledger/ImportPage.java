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
import org.hongyan.ledger.ImportStatus;
import org.hongyan.ledger.ImportView;
import org.hongyan.ledger.LedgerImports;
import org.hongyan.ledger.SavedMappings;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.PageTexts;

/** One import: what it would change, its columns, its refused rows; apply it or take it back. */
@Named("importPage")
@ViewScoped
public class ImportPage implements Serializable {

  private static final int SHOWN_REFUSALS = 200;

  @Inject private transient LedgerImports imports;
  @Inject private transient SavedMappings mappings;
  @Inject private transient Language language;
  @Inject private transient PageTexts texts;

  private Long id;
  private boolean skipRefused;
  private String error;
  private String done;
  private List<ColumnChoice> columns = new ArrayList<>();
  private List<ImportQuestion> questions = new ArrayList<>();
  private boolean saveMapping;
  private transient ImportView view;

  public void load() {
    view = imports.get(id);
    columns = new ArrayList<>(view.mapping().stream().map(ColumnChoice::new).toList());
    questions = new ArrayList<>(view.questions().stream().map(ImportQuestion::new).toList());
  }

  public void remap() {
    Map<Integer, String> chosen = new HashMap<>();
    columns.forEach(column -> chosen.put(column.index(), column.getField()));
    attempt(() -> imports.remap(id, chosen, saveMapping), "imports.remapped");
    if (error == null) {
      load();
    }
  }

  public void apply() {
    Map<RowPlace, Optional<Long>> answered = new HashMap<>();
    questions.stream()
        .filter(ImportQuestion::said)
        .forEach(question -> answered.put(question.place(), question.answered()));
    attempt(() -> imports.apply(id, skipRefused, answered), "imports.applied");
  }

  /** Takes an applied ledger back, or discards one that was only previewed. */
  public String takeBack() {
    boolean applied = getView().status() == ImportStatus.APPLIED;
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

  public List<ImportQuestion> getQuestions() {
    return questions;
  }

  public boolean isSaveMapping() {
    return saveMapping;
  }

  public void setSaveMapping(boolean saveMapping) {
    this.saveMapping = saveMapping;
  }

  /** Whether nothing has been written yet, so that columns can still be corrected. */
  public boolean isOpen() {
    return getView().status() == ImportStatus.PREVIEWED
        || getView().status() == ImportStatus.UNMAPPED;
  }

  /** Sheets that look like ledgers and were not read, in words. */
  public List<ImportRepresentation.Unread> getUnread() {
    Locale locale = language.getLocale();
    return getView().unread().stream()
        .map(sheet -> ImportRepresentation.Unread.of(sheet, locale))
        .toList();
  }

  /** The columns that a ledger needs and this one does not name. */
  public String getMissing() {
    return String.join("\u3001", getView().missing());
  }

  /** Whether a row's number alone does not say where it is. */
  public boolean isSheetsShown() {
    return getView().sheets().size() > 1;
  }

  /** Forgets the saved mapping and reads the file by its column names again. */
  public void forgetMapping() {
    attempt(
        () -> {
          mappings.delete(getView().saved().id());
          imports.remap(id, Map.of(), false);
        },
        "imports.mapping.forgotten");
    if (error == null) {
      load();
    }
  }
}
