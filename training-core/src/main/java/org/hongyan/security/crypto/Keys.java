package org.hongyan.security.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.hongyan.shared.Settings;

/** Makes the product's cipher and hash from its master key. */
@ApplicationScoped
public class Keys {

  private final Settings settings;

  @Inject
  public Keys(Settings settings) {
    this.settings = settings;
  }

  protected Keys() {
    this(null);
  }

  @Produces
  @ApplicationScoped
  public FieldCipher fieldCipher() {
    return new AesGcmCipher(master().derive("field-cipher"));
  }

  @Produces
  @ApplicationScoped
  public KeyedHash keyedHash() {
    return new HmacHash(master().derive("keyed-hash"));
  }

  private MasterKey master() {
    return MasterKey.of(settings.encryptionKey(), settings.dataDirectory());
  }
}
