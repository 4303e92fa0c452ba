package org.hongyan.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** In which language the caller of this request reads. The edge says how to tell; services ask. */
@RequestScoped
public class ReaderLanguage {

  private Supplier<Optional<Locale>> telling = Optional::empty;

  /** The language that was chosen; empty where none was, and where no request is answered. */
  public Optional<Locale> chosen() {
    return telling.get();
  }

  /** {@code language} is asked only when it is needed: it may read the form of the request. */
  public void enter(Supplier<Optional<Locale>> language) {
    telling = language;
  }
}
