package org.hongyan.shared;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * The gateway that carries short texts.
 *
 * @param secret with which requests are signed
 */
public record WebhookSettings(URI url, String secret) {

  public boolean encrypted() {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  /** Whether it is on this machine or at a private address (RFC 1918, RFC 4193). */
  public boolean ownNetwork() {
    try {
      InetAddress address = InetAddress.getByName(url.getHost());
      byte first = address.getAddress()[0];
      boolean unique = address.getAddress().length > 4 && (first & 0xFE) == 0xFC;
      return address.isLoopbackAddress() || address.isSiteLocalAddress() || unique;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
