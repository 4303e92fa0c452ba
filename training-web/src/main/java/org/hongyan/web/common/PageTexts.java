package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.hongyan.shared.Texts;

/**
 * Texts for pages in the reader's language: {@code #{t['login.title']}}, or with values {@code
 * #{t.of('imports.rows', count)}}.
 */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

  private final Language language;

  @Inject
  public PageTexts(Language language) {
    this.language = language;
  }

  protected PageTexts() {
    this(null);
  }

  @Override
  public String get(Object key) {
    return Texts.text(language.getLocale(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return true;
  }

  public String of(String key, Object... args) {
    return Texts.text(language.getLocale(), key, args);
  }

  public boolean has(String key) {
    return Texts.has(language.getLocale(), key);
  }

  /** The label of an enum constant. */
  public String label(Enum<?> constant) {
    return constant == null ? "" : Texts.label(language.getLocale(), constant);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
