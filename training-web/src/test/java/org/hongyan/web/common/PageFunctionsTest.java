package org.hongyan.web.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFunctionsTest {

  @Test
  void writesThousandsWithThinSpaces() {
    assertEquals("2\u2009251", PageFunctions.number(2251));
    assertEquals("1\u2009000\u2009000", PageFunctions.number(1_000_000L));
    assertEquals("-999", PageFunctions.number(-999));
    assertEquals("-1\u2009000", PageFunctions.number(-1000L));
    assertEquals("2\u2009251", PageFunctions.number(new BigDecimal("2251")));
    assertEquals("0.6", PageFunctions.number(new BigDecimal("0.60")));
    assertEquals("", PageFunctions.number(null));
    assertEquals("> 50", PageFunctions.number("> 50"));
  }

  @Test
  void keepsSharesOnTheScale() {
    assertEquals("79.7", PageFunctions.percent(2000, 2510));
    assertEquals("100.0", PageFunctions.percent(30, 15));
    assertEquals("0.0", PageFunctions.percent(null, 15));
    assertEquals("0.0", PageFunctions.percent(3, 0));
  }

  @Test
  void fillsNumbersAsTheProductWritesThem() {
    assertEquals("共 2\u2009251 条", PageFunctions.fill("共 {0} 条", 2251));
    assertEquals("1 / 3", PageFunctions.fillTwo("{0} / {1}", 1, 3));
  }

  @Test
  void changesOneParameterAndKeepsTheOthers() {
    assertEquals(
        "?year=2025&lang=en", PageFunctions.query(asked("lang=zh&year=2025"), "lang", "en"));
    assertEquals("?lang=en", PageFunctions.query(asked(null), "lang", "en"));
    assertEquals(
        "?q=%E5%BC%80%E9%B2%81",
        PageFunctions.query(asked("q=%E5%BC%80%E9%B2%81&page=3"), "page", null));
  }

  @Test
  void newOrderStartsAtTheFirstPage() {
    assertEquals(
        "?q=a&sort=-name", PageFunctions.query(asked("q=a&page=3&sort=name"), "sort", "-name"));
    assertEquals("?q=a&page=3&lang=en", PageFunctions.query(asked("q=a&page=3"), "lang", "en"));
  }

  @Test
  void pagerLeavesGapsBetweenItsEndsAndTheMiddle() {
    assertEquals(List.of(1, 2, 3, 4, 5), PageFunctions.pagesAround(3, 5));
    assertEquals(List.of(1, 0, 8, 9, 10, 11, 12, 0, 113), PageFunctions.pagesAround(10, 113));
    assertEquals(List.of(1), PageFunctions.pagesAround(1, 1));
  }

  private static HttpServletRequest asked(String query) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PageFunctionsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getQueryString") ? query : null);
  }
}
