package org.hongyan.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hidden fields of a page's last form, as a browser would send them back. */
final class FacesForm {

  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"([^>]*)>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

  private FacesForm() {}

  static String of(String page) {
    String form = page.substring(page.lastIndexOf("<form"));
    StringJoiner fields = new StringJoiner("&");
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      Matcher name = NAME.matcher(hidden.group(1));
      Matcher value = VALUE.matcher(hidden.group(1));
      if (name.find() && value.find()) {
        fields.add(encoded(name.group(1)) + "=" + encoded(value.group(1)));
      }
    }
    if (!fields.toString().contains("ViewState")) {
      throw new AssertionError("no form of Faces in the page");
    }
    return fields.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
