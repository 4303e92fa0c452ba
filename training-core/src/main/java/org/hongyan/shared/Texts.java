package org.hongyan.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Looks up what the product says. The part of a key before its first dot names the bundle: {@code
 * rules.NOT_FOUND} stands in {@code org/hongyan/texts/rules.properties}. Chinese is the base,
 * English beside it.
 */
public final class Texts {

  private static final Control CHINESE_FIRST =
      new Control() {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
          return null;
        }

        @Override
        public List<String> getFormats(String baseName) {
          return FORMAT_PROPERTIES;
        }
      };

  private Texts() {}

  /** The text of {@code key} filled with {@code args}; the key itself where no text exists. */
  public static String text(Locale locale, String key, Object... args) {
    String pattern = find(locale, key);
    if (pattern == null) {
      return key;
    }
    return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
  }

  /** The label of an enum constant, {@code labels.<Type>.<NAME>}. */
  public static String label(Locale locale, Enum<?> constant) {
    return text(
        locale, "labels." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  public static boolean has(Locale locale, String key) {
    return find(locale, key) != null;
  }

  private static String find(Locale locale, String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      return null;
    }
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "org.hongyan.texts." + key.substring(0, dot), locale, loader(), CHINESE_FIRST);
      String rest = key.substring(dot + 1);
      return bundle.containsKey(rest) ? bundle.getString(rest) : null;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : Texts.class.getClassLoader();
  }
}
