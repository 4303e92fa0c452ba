package org.hongyan.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
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

  /** How often in a minute something may be asked for, by the limit's name; 0 for no limit. */
  public int perMinute(String limit, int unlessSet) {
    return text("HONGYAN_LIMIT_" + limit).map(Integer::parseInt).orElse(unlessSet);
  }

  private Optional<String> text(String name) {
    return source.apply(name).filter(value -> !value.isBlank());
  }
}
