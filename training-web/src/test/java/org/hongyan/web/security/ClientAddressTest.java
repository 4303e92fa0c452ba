package org.hongyan.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static String address(String connected, String... forwarded) {
    return ClientAddress.of(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, args) ->
                    method.getName().equals("getRemoteAddr")
                        ? connected
                        : Collections.enumeration(List.of(forwarded))));
  }

  @Test
  void whoConnectsFromElsewhereIsNotBelieved() {
    assertEquals("198.51.100.4", address("198.51.100.4", "203.0.113.7"));
  }

  @Test
  void aProxyOnThisMachineTellsTheLastAddressItself() {
    assertEquals("203.0.113.7", address("127.0.0.1", "1.2.3.4, 203.0.113.7"));
    assertEquals("203.0.113.7", address("0:0:0:0:0:0:0:1", "1.2.3.4", "203.0.113.7"));
  }

  @Test
  void withoutAProxyItIsWhoConnected() {
    assertEquals("127.0.0.1", address("127.0.0.1"));
    assertEquals("127.0.0.1", address("127.0.0.1", " "));
  }
}
