package org.hongyan.shared;

/**
 * The mail server that carries the product's mail.
 *
 * @param user null where it asks for none
 * @param from the sender, as an address or {@code Name <address>}
 */
public record MailSettings(String host, int port, String user, String password, String from) {

  private static final int SMTPS = 465;

  /** Whether the connection is encrypted from its first byte (RFC 8314). */
  public boolean encryptedAtOnce() {
    return port == SMTPS;
  }

  /** A server on this machine, to which a password may go as it is. */
  public boolean local() {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
