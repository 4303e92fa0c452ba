package org.hongyan.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hongyan.shared.Settings;

/**
 * Holds back who asks too often: of each bucket a caller, an address or a person may take so many
 * in a minute, at once or one by one. Counted on each node by itself and forgotten with it.
 */
@ApplicationScoped
public class RateLimit {

  /** Requests of one account to the API. */
  public static final String API_ACCOUNT = "API_ACCOUNT";

  /** Registrations that a trainee's account makes for itself. */
  public static final String REGISTRATION_ACCOUNT = "REGISTRATION_ACCOUNT";

  /** Public registrations from one address. */
  public static final String REGISTRATION_ADDRESS = "REGISTRATION_ADDRESS";

  /** Public registrations of one person. */
  public static final String REGISTRATION_PERSON = "REGISTRATION_PERSON";

  /** Codes that are sent to one mail address, whoever states it. */
  public static final String MAIL_CODE = "MAIL_CODE";

  /** Links to the account of one person, whoever asks. */
  public static final String ACCOUNT_LINK = "ACCOUNT_LINK";

  /** Attempts to sign in from one address. */
  public static final String SIGN_IN_ADDRESS = "SIGN_IN_ADDRESS";

  /** Attempts to sign in with one name. */
  public static final String SIGN_IN_NAME = "SIGN_IN_NAME";

  /** Searches for people, and views of full numbers, by one account. */
  public static final String PERSON_SEARCH = "PERSON_SEARCH";

  private static final Map<String, Integer> PER_MINUTE =
      Map.of(
          API_ACCOUNT, 1200,
          REGISTRATION_ACCOUNT, 30,
          REGISTRATION_ADDRESS, 300,
          REGISTRATION_PERSON, 10,
          MAIL_CODE, 3,
          ACCOUNT_LINK, 5,
          SIGN_IN_ADDRESS, 300,
          SIGN_IN_NAME, 60,
          PERSON_SEARCH, 60);

  private final Settings settings;
  private final Clock clock;
  private final Map<String, TokenBuckets> buckets = new ConcurrentHashMap<>();

  @Inject
  public RateLimit(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  protected RateLimit() {
    this(null, null);
  }

  /**
   * Takes one of what {@code key} has left.
   *
   * @param bucket one of the constants of this class
   * @param key who asks: an account, an address, a hash of a person; kept in memory only
   * @throws TooManyRequests where nothing is left
   */
  public void demand(String bucket, String key) {
    long seconds =
        buckets.computeIfAbsent(bucket, this::open).take(key, clock.instant().toEpochMilli());
    if (seconds > 0) {
      throw new TooManyRequests(seconds);
    }
  }

  private TokenBuckets open(String bucket) {
    return new TokenBuckets(settings.perMinute(bucket, PER_MINUTE.get(bucket)));
  }
}
