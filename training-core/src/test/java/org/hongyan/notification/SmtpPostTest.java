package org.hongyan.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.hongyan.notification.template.MessageText;
import org.hongyan.shared.MailSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail through a real SMTP server. */
class SmtpPostTest {

  private static final String HAN =
      "\u57F9\u8BAD\u9080\u8BF7\uFF1A\u5730\u7406\u6807\u5FD7\uD842\uDFB7";

  private GreenMail server;

  @BeforeEach
  void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetupTest.SMTP.getProtocol()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void chineseArrivesAsItWasWritten() throws Exception {
    send(letter(HAN, "\u738B\u5C0F\u660E", HAN + "\n" + HAN.repeat(40)), settings(null));
    MimeMessage mail = server.getReceivedMessages()[0];
    assertEquals(HAN, mail.getSubject());
    assertEquals(
        HAN + "\n" + HAN.repeat(40), mail.getContent().toString().replace("\r\n", "\n").strip());
    assertEquals("\u901A\u8FBD\u5E02", ((InternetAddress) mail.getFrom()[0]).getPersonal());
    assertEquals(
        "\u738B\u5C0F\u660E", ((InternetAddress) mail.getAllRecipients()[0]).getPersonal());
    assertEquals("<hongyan-7@example.org>", mail.getMessageID());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    assertTrue(mail.getContentType().contains("UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nBcc: evil@example.org",
        "x\nBcc: evil@example.org",
        "x\rBcc: evil@example.org",
        "x\u2028Bcc: evil@example.org",
        "x\u0085Bcc: evil@example.org\r\n\r\nbody"
      })
  void nobodyWritesAHeader(String nasty) throws Exception {
    MessageText text =
        MessageText.filled(
            "Test: {title}", "{name}: {link}", Map.of("title", nasty, "name", nasty));
    send(letter(nasty, nasty, text.body()), settings(null));
    MimeMessage[] mails = server.getReceivedMessages();
    assertEquals(1, mails.length);
    assertEquals(1, mails[0].getAllRecipients().length);
    assertEquals(null, mails[0].getHeader("Bcc"));
    assertFalse(mails[0].getSubject().contains("\n"));
  }

  @Test
  void anAddressThatIsNoneIsRefusedForGood() {
    PostFailure failure =
        assertThrows(
            PostFailure.class,
            () ->
                new SmtpPost()
                    .send(
                        new Letter(
                            7L,
                            "c",
                            "TOLD",
                            "W",
                            "wang@example.org\r\nBcc: e@x.org",
                            "zh",
                            "s",
                            "b",
                            null),
                        settings(null)));
    assertTrue(failure.forGood());
    assertFalse(failure.getMessage().contains("@"), failure.getMessage());
  }

  @Test
  void aServerThatIsAwayIsTriedAgain() {
    MailSettings settings = settings(null);
    server.stop();
    PostFailure failure =
        assertThrows(PostFailure.class, () -> send(letter("s", "n", "b"), settings));
    assertFalse(failure.forGood());
  }

  @Test
  void aSenderThatIsSetWronglyIsNoFaultOfTheMail() {
    PostFailure failure =
        assertThrows(
            PostFailure.class,
            () ->
                send(
                    letter("s", "n", "b"),
                    new MailSettings("127.0.0.1", port(), null, null, "no address")));
    assertFalse(failure.forGood());
    assertTrue(failure.getMessage().startsWith("HONGYAN_SMTP_FROM"), failure.getMessage());
  }

  @Test
  void aServerThatAsksForItGetsUserAndPassword() throws Exception {
    server.setUser("office@example.org", "office", "right");
    send(letter("s", "n", "b"), settings("right"));
    assertEquals(1, server.getReceivedMessages().length);
    PostFailure failure =
        assertThrows(PostFailure.class, () -> send(letter("s", "n", "b"), settings("wrong")));
    assertFalse(failure.forGood());
  }

  @Test
  void aValueIsNeverTakenForAPlaceOrALink() {
    MessageText text =
        MessageText.filled(
            "Test: {title}",
            "{name}: {link}",
            Map.of("title", "{name} $1 \\ {link}", "name", "N" + MessageText.LINK));
    assertEquals("Test: {name} $1 \\ {link}", text.subject());
    assertEquals("N: " + MessageText.LINK, text.body());
    assertThrows(
        IllegalArgumentException.class,
        () -> MessageText.filled("Test: {title}", "{name}: {link}", Map.of("title", "t")));
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private MailSettings settings(String password) {
    return new MailSettings(
        "127.0.0.1",
        port(),
        password == null ? null : "office",
        password,
        "\u901A\u8FBD\u5E02 <office@example.org>");
  }

  private static Letter letter(String subject, String name, String body) {
    return new Letter(7L, "claim", "TOLD", name, "wang@example.org", "zh-CN", subject, body, null);
  }

  private static void send(Letter letter, MailSettings settings) throws PostFailure {
    new SmtpPost().send(letter, settings);
  }
}
