package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.hongyan.person.MaskedName;
import org.hongyan.person.Surrogate;
import org.junit.jupiter.api.Test;

/** A surrogate says that there is nobody, in either language, and is not masked like a name. */
class SurrogateTest {

  @Test
  void isKnownAndShownWhole() {
    String code = Surrogate.random();
    assertTrue(Surrogate.is(code), code);
    assertNotEquals(code, Surrogate.random());
    assertEquals(code, MaskedName.of(code));
    assertEquals("Deleted person " + code, Surrogate.shown(Locale.ENGLISH, code));
  }

  @Test
  void noNameIsOne() {
    assertFalse(Surrogate.is("Aruna"));
    assertFalse(Surrogate.is("#1"));
    assertFalse(Surrogate.is(null));
    assertEquals("Aruna", Surrogate.shown(Locale.ENGLISH, "Aruna"));
    assertEquals("A*a", MaskedName.of("Aruna"));
  }
}
