package org.hongyan.session.honorarium;

/** How far an honorarium has come. */
public enum HonorariumStatus {
  PLANNED,
  /** The lesson was held. */
  CONFIRMED,
  /** Paid by finance, with day and voucher. */
  PAID
}
