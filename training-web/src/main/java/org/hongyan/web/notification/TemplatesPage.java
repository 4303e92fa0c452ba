package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.notification.template.TemplateKind;
import org.hongyan.notification.template.TemplateView;
import org.hongyan.notification.template.Templates;
import org.hongyan.web.common.PageTexts;

/** All texts of messages, by what happened. */
@Named
@RequestScoped
public class TemplatesPage {

  /**
   * What can be written for one thing that happens.
   *
   * @param name in the reader's words
   * @param texts letter and short text, in each language
   */
  public record Row(String event, String name, List<TemplateView> texts) {}

  private final Templates templates;
  private final PageTexts texts;

  @Inject
  public TemplatesPage(Templates templates, PageTexts texts) {
    this.templates = templates;
    this.texts = texts;
  }

  protected TemplatesPage() {
    this(null, null);
  }

  public List<Row> getRows() {
    Map<String, List<TemplateView>> byEvent = new LinkedHashMap<>();
    templates
        .list()
        .forEach(one -> byEvent.computeIfAbsent(event(one), code -> new ArrayList<>()).add(one));
    return byEvent.entrySet().stream()
        .map(one -> new Row(one.getKey(), name(one.getKey()), one.getValue()))
        .toList();
  }

  private static String event(TemplateView one) {
    return TemplateKind.of(one.code()).event();
  }

  private String name(String event) {
    return texts.get("outbox.event." + event);
  }

  /** What kind of text it is and in which language. */
  public String label(TemplateView one) {
    boolean brief = TemplateKind.of(one.code()).isShort();
    return texts.of(
        "templates." + (brief ? "short" : "letter"), texts.get("templates.in." + one.language()));
  }
}
