package org.hongyan.notification.template;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.shared.FieldChecks;

/** What a text must be so that it can be filled. */
final class TemplateChecks {

  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_BODY = 4000;
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

  private final TemplateKind kind;
  private final FieldChecks checks = new FieldChecks();

  private TemplateChecks(TemplateKind kind) {
    this.kind = kind;
  }

  static void demand(TemplateKind kind, TemplateDraft draft) {
    TemplateChecks all = new TemplateChecks(kind);
    all.checks.text("subject", draft.subject(), LONGEST_SUBJECT);
    all.checks.text("body", draft.body(), LONGEST_BODY);
    all.text("subject", draft.subject() == null ? "" : draft.subject(), false);
    all.text("body", draft.body() == null ? "" : draft.body(), true);
    all.checks.demand();
  }

  private void text(String field, String text, boolean body) {
    String secret = TemplateKind.secretOf(kind.code());
    Set<String> used = new HashSet<>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      used.add(places.group(1));
    }
    used.stream()
        .sorted()
        .filter(place -> !place.equals(secret) && !kind.places().contains(place))
        .findFirst()
        .ifPresent(place -> checks.check(field, false, "TEMPLATE_PLACE_UNKNOWN", place));
    String rest = places.replaceAll("");
    checks.check(field, rest.indexOf('{') < 0 && rest.indexOf('}') < 0, "TEMPLATE_BRACE_UNPAIRED");
    secret(field, text, used.contains(secret), body);
  }

  private void secret(String field, String text, boolean holds, boolean body) {
    boolean code = "code".equals(TemplateKind.secretOf(kind.code()));
    checks.check(
        field,
        !holds || body && kind.secret() != null,
        code ? "TEMPLATE_CODE_MISPLACED" : "TEMPLATE_LINK_MISPLACED");
    checks.check(
        field,
        !body || holds || !kind.linked() || text.isBlank(),
        code ? "TEMPLATE_CODE_MISSING" : "TEMPLATE_LINK_MISSING");
  }
}
