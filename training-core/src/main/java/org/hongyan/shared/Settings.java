package org.hongyan.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the environment sets, by the names of the operations guide. */
@ApplicationScoped
public class Settings {

  private static final int TEACHING_HOUR = 45;
  private static final int ALERT_DAYS = 90;
  private static final long DEFAULT_UPLOAD_BYTES = 20L * 1024 * 1024;

  private static final long DEFAULT_TRAVEL_MINUTES = 120;
  private static final int SMTP_PORT = 25;
  private static final int INVITATION_DAYS = 3;
  private static final long REMINDER_HOURS = 24;
  private static final long MESSAGE_DAYS = 180;
  private static final long INTEREST_DAYS = 365;
  private static final int PRIVACY_WORKING_DAYS = 15;
  private static final int PRIVACY_SOON_WORKING_DAYS = 3;
  private static final long CHANGE_QUIET_MINUTES = 5;

  private final Function<String, Optional<String>> source;

  public Settings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /** Settings from another source than the environment, by name. */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** Where Derby, keys and logs live. */
  public Path dataDirectory() {
    return dataDirectory(text("HONGYAN_DATA_DIR"));
  }

  static Path dataDirectory(Optional<String> configured) {
    return Path.of(configured.orElse("data")).toAbsolutePath().normalize();
  }

  /** Whether made-up data and the well-known demo accounts are wanted. */
  public boolean demo() {
    return text("HONGYAN_DEMO").map(Boolean::parseBoolean).orElse(false);
  }

  /** The encryption key given from outside, base64 of 32 bytes; else it lies in the data folder. */
  public Optional<String> encryptionKey() {
    return text("HONGYAN_ENCRYPTION_KEY");
  }

  /** Largest upload in bytes. */
  public long uploadLimit() {
    return text("HONGYAN_UPLOAD_LIMIT_BYTES").map(Long::parseLong).orElse(DEFAULT_UPLOAD_BYTES);
  }

  /** Minutes that a trainer needs between two divisions. */
  public long travelMinutes() {
    return text("HONGYAN_TRAVEL_MINUTES").map(Long::parseLong).orElse(DEFAULT_TRAVEL_MINUTES);
  }

  /** Minutes of one teaching hour, in which courses are shown; 45 unless set. */
  public int teachingHourMinutes() {
    return text("HONGYAN_TEACHING_HOUR_MINUTES").map(Integer::parseInt).orElse(TEACHING_HOUR);
  }

  /** Days before a recognition lapses from which on it is pointed out; 90 unless set. */
  public int baseAlertDays() {
    return text("HONGYAN_BASE_ALERT_DAYS").map(Integer::parseInt).orElse(ALERT_DAYS);
  }

  /** The mail server; none keeps mail in the outbox. */
  public Optional<MailSettings> mail() {
    return text("HONGYAN_SMTP_HOST")
        .map(
            host ->
                new MailSettings(
                    host.strip(),
                    text("HONGYAN_SMTP_PORT").map(Integer::parseInt).orElse(SMTP_PORT),
                    text("HONGYAN_SMTP_USER").orElse(null),
                    text("HONGYAN_SMTP_PASSWORD").orElse(null),
                    text("HONGYAN_SMTP_FROM").orElse("hongyan@" + host.strip())));
  }

  /** Where people open the product, without a slash at its end; links in mail begin with it. */
  public String publicAddress() {
    return text("HONGYAN_PUBLIC_URL")
        .map(url -> url.replaceAll("/+$", ""))
        .orElseGet(() -> "http://localhost:" + text("HONGYAN_HTTP_PORT").orElse("8080"));
  }

  /** Whether links in mail lead anywhere from other machines. */
  public boolean publicAddressSet() {
    return text("HONGYAN_PUBLIC_URL").isPresent();
  }

  /** Working days that a trainer has to answer an invitation; 3 unless set. */
  public int invitationDays() {
    return text("HONGYAN_INVITATION_DAYS").map(Integer::parseInt).orElse(INVITATION_DAYS);
  }

  /**
   * How long messages are kept once they are sent, have failed or are held; 180 days unless set.
   */
  public Duration messagesKept() {
    return Duration.ofDays(text("HONGYAN_MESSAGE_DAYS").map(Long::parseLong).orElse(MESSAGE_DAYS));
  }

  /**
   * How long it is kept what somebody wants to learn, since it was last said; 365 days unless set.
   */
  public Duration interestsKept() {
    return Duration.ofDays(
        text("HONGYAN_INTEREST_DAYS").map(Long::parseLong).orElse(INTEREST_DAYS));
  }

  /**
   * Working days within which people are answered who ask about their own data; 15 unless set, as
   * the four authorities' rules on apps that collect personal data demand (2019, part six).
   */
  public int privacyDays() {
    return text("HONGYAN_PRIVACY_WORKING_DAYS").map(Integer::parseInt).orElse(PRIVACY_WORKING_DAYS);
  }

  /** Working days before its last one from which on such a request is due soon; 3 unless set. */
  public int privacySoonDays() {
    return text("HONGYAN_PRIVACY_SOON_WORKING_DAYS")
        .map(Integer::parseInt)
        .orElse(PRIVACY_SOON_WORKING_DAYS);
  }

  /** The gateway for short texts; none where address or secret is missing. */
  public Optional<WebhookSettings> webhook() {
    return text("HONGYAN_WEBHOOK_URL")
        .flatMap(
            url ->
                text("HONGYAN_WEBHOOK_SECRET")
                    .map(secret -> new WebhookSettings(URI.create(url.strip()), secret)));
  }

  /** How long before its class a trainee is reminded; 24 hours unless set, zero for never. */
  public Duration reminderBefore() {
    return Duration.ofHours(
        text("HONGYAN_REMINDER_HOURS").map(Long::parseLong).orElse(REMINDER_HOURS));
  }

  /** How long nothing must have changed in a class before its trainees are told of a change. */
  public Duration changeQuiet() {
    return Duration.ofMinutes(
        text("HONGYAN_CHANGE_QUIET_MINUTES").map(Long::parseLong).orElse(CHANGE_QUIET_MINUTES));
  }

  /** How often in a minute something may be asked for, by the limit's name; 0 for no limit. */
  public int perMinute(String limit, int unlessSet) {
    return text("HONGYAN_LIMIT_" + limit).map(Integer::parseInt).orElse(unlessSet);
  }

  private Optional<String> text(String name) {
    return source.apply(name).filter(value -> !value.isBlank());
  }
}
