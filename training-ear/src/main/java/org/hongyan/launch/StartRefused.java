package org.hongyan.launch;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The product cannot start, said in one sentence in Chinese and English. */
public final class StartRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final ResourceBundle SENTENCES =
      ResourceBundle.getBundle("org.hongyan.launch.sentences");

  private final transient Reason reason;

  /** Why a start was refused; the exit code tells scripts apart what the sentence tells people. */
  public enum Reason {
    DATA_FOLDER_NOT_WRITABLE(10),
    DATA_FOLDER_IN_USE(11),
    PORT_TAKEN(12),
    DATABASE_UNREACHABLE(13),
    DEPLOYMENT_FAILED(14),
    SERVER_ENDED(15),
    NOT_READY_IN_TIME(16),
    SETTING_INVALID(17),
    INSTALLATION_INCOMPLETE(18),
    NO_ROOM(20);

    private final int exitCode;

    Reason(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the launcher for this reason. */
    public int exitCode() {
      return exitCode;
    }
  }

  /** A refusal whose sentence is filled with the given values. */
  public StartRefused(Reason reason, Object... values) {
    super(sentence(reason.name(), values));
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  static String sentence(String key, Object... values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = String.valueOf(values[i]);
    }
    return MessageFormat.format(SENTENCES.getString(key), values);
  }
}
