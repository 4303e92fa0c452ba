package org.hongyan.web.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.reference.NamedCodes;
import org.hongyan.reference.NamedDraft;
import org.hongyan.reference.NamedView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/**
 * The page of a list of codes with names; a list says what its rows have besides.
 *
 * @param <V> how its service shows a row
 * @param <D> how its service takes a row
 */
abstract class NamedCodesPage<V extends Record & NamedView, D extends NamedDraft>
    extends ReferencePage {

  private final NamedCodes<?, V, D> codes;

  NamedCodesPage(NamedCodes<?, V, D> codes, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.codes = codes;
  }

  /** What the row has besides, in a form; of a new row where {@code one} is null. */
  protected abstract List<Field> ownFields(V one);

  /** What was posted. */
  protected abstract D draft(Integer version);

  /** What stands in a column of the list; a list adds columns of its own. */
  protected String cell(V one, String column) {
    return switch (column) {
      case "code" -> one.code();
      case "nameZh" -> one.nameZh();
      case "nameEn" -> one.nameEn();
      case "validFrom" -> shown(one.validFrom());
      case "validTo" -> shown(one.validTo());
      case "source" -> shown(one.source());
      default -> throw new IllegalArgumentException(column);
    };
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return codes.list(of("q"), null, page).map(this::row);
  }

  private Row row(V one) {
    return new Row(one.code(), getColumns().stream().map(column -> cell(one, column)).toList());
  }

  @Override
  protected Form blank() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("code", null, true));
    fields.addAll(fields(null));
    return new Form(fields, null);
  }

  @Override
  protected Form kept(String key) {
    V one = codes.get(key);
    return new Form(fields(one), one.version());
  }

  private List<Field> fields(V one) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("nameZh", one == null ? null : one.nameZh(), true));
    fields.add(Field.text("nameEn", one == null ? null : one.nameEn(), true));
    fields.addAll(ownFields(one));
    fields.add(Field.date("validFrom", one == null ? null : one.validFrom(), false));
    fields.add(Field.date("validTo", one == null ? null : one.validTo(), false));
    fields.add(Field.text("source", one == null ? null : one.source(), false));
    return fields;
  }

  @Override
  protected String add() {
    return codes.add(draft(null)).nameZh();
  }

  @Override
  protected String revise(String key, Integer version) {
    return codes.revise(key, draft(version)).nameZh();
  }

  @Override
  protected void remove(String key, Integer version) {
    codes.remove(key, version);
  }
}
