package org.hongyan.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.hongyan.shared.ReaderLanguage;

/** Has one request do something in the name of others, such as when many are served together. */
@ApplicationScoped
public class Requesters {

  private final CurrentCaller caller;
  private final ReaderLanguage language;

  @Inject
  public Requesters(CurrentCaller caller, ReaderLanguage language) {
    this.caller = caller;
    this.language = language;
  }

  protected Requesters() {
    this(null, null);
  }

  /** Who asks now. */
  public Requester now() {
    return new Requester(caller.get(), caller.address(), language.chosen());
  }

  /** Does the work as if that one had asked for it. */
  public <T> T as(Requester other, Supplier<T> work) {
    Requester self = now();
    enter(other);
    try {
      return work.get();
    } finally {
      enter(self);
    }
  }

  private void enter(Requester requester) {
    caller.enter(requester.caller(), requester.address());
    language.enter(requester::language);
  }
}
