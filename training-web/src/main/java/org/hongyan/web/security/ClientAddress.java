package org.hongyan.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;

/**
 * Whence a request comes. Only a proxy on this machine is believed when it names somebody else, and
 * only what it added itself, the last address: what stands before that came from outside.
 */
final class ClientAddress {

  private static final String HEADER = "X-Forwarded-For";

  private ClientAddress() {}

  static String of(HttpServletRequest request) {
    String last = null;
    if (loopback(request.getRemoteAddr())) {
      Enumeration<String> lines = request.getHeaders(HEADER);
      while (lines.hasMoreElements()) {
        last = lines.nextElement();
      }
    }
    if (last == null || last.isBlank()) {
      return request.getRemoteAddr();
    }
    return last.substring(last.lastIndexOf(',') + 1).strip();
  }

  private static boolean loopback(String address) {
    return address != null
        && (address.startsWith("127.")
            || address.equals("::1")
            || address.equals("0:0:0:0:0:0:0:1"));
  }
}
