package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.hongyan.notification.template.MessageText;
import org.hongyan.shared.MailSettings;
import org.hongyan.shared.Settings;

/**
 * Sends plain text mail in UTF-8 by SMTP. A password is never sent over the network unencrypted.
 */
@ApplicationScoped
public class SmtpPost implements Carrier {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private static final int LONGEST_LINE = 300;

  /** For connecting, reading and writing each: together far below the time of a claim. */
  private static final String MILLISECONDS = "30000";

  private final Settings settings;

  @Inject
  public SmtpPost(Settings settings) {
    this.settings = settings;
  }

  protected SmtpPost() {
    this(null);
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public boolean ready() {
    return settings.mail().isPresent();
  }

  @Override
  public void send(Letter letter) throws PostFailure {
    send(
        letter, settings.mail().orElseThrow(() -> new PostFailure("no mail server is set", false)));
  }

  void send(Letter letter, MailSettings settings) throws PostFailure {
    try {
      Transport.send(message(letter, settings));
    } catch (AddressException malformed) {
      throw new PostFailure(malformed.getMessage(), true);
    } catch (SendFailedException refused) {
      boolean unknown =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      throw new PostFailure(deepest(refused), unknown);
    } catch (MessagingException | UnsupportedEncodingException fault) {
      throw new PostFailure(deepest(fault), false);
    }
  }

  private static String deepest(Exception fault) {
    Throwable cause = fault;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private static MimeMessage message(Letter letter, MailSettings settings)
      throws MessagingException, UnsupportedEncodingException, PostFailure {
    InternetAddress from = sender(settings.from());
    MimeMessage message = new NumberedMessage(session(settings), letter, from);
    message.setFrom(from);
    InternetAddress to = new InternetAddress(letter.address(), true);
    to.setPersonal(MessageText.line(letter.name(), LONGEST_LINE), UTF_8);
    message.setRecipient(RecipientType.TO, to);
    message.setSubject(MessageText.line(letter.subject(), LONGEST_LINE), UTF_8);
    message.setText(letter.body(), UTF_8);
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(new Date());
    return message;
  }

  /** A sender that is set wrongly is no fault of the mail, which is tried again. */
  private static InternetAddress sender(String from)
      throws UnsupportedEncodingException, PostFailure {
    try {
      InternetAddress address = new InternetAddress(MessageText.line(from, LONGEST_LINE), false);
      address.validate();
      if (address.getPersonal() != null) {
        address.setPersonal(address.getPersonal(), UTF_8);
      }
      return address;
    } catch (AddressException malformed) {
      throw new PostFailure("HONGYAN_SMTP_FROM: " + malformed.getMessage(), false);
    }
  }

  private static Session session(MailSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS);
    properties.setProperty("mail.smtp.timeout", MILLISECONDS);
    properties.setProperty("mail.smtp.writetimeout", MILLISECONDS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.starttls.enable", "true");
    if (settings.encryptedAtOnce()) {
      properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    if (settings.user() == null) {
      return Session.getInstance(properties);
    }
    properties.setProperty("mail.smtp.auth", "true");
    properties.setProperty(
        "mail.smtp.starttls.required",
        Boolean.toString(!settings.local() && !settings.encryptedAtOnce()));
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.user(), settings.password());
          }
        });
  }

  /**
   * Keeps its number however often it is sent, so that a mail that reached the server just before a
   * node was killed is known as the same when it comes again.
   */
  private static final class NumberedMessage extends MimeMessage {

    private final String number;

    NumberedMessage(Session session, Letter letter, InternetAddress from) {
      super(session);
      String address = from.getAddress();
      number = "<hongyan-" + letter.id() + "@" + address.substring(address.indexOf('@') + 1) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }
}
