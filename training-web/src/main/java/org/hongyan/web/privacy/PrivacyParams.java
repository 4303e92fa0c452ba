package org.hongyan.web.privacy;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.hongyan.privacy.PrivacyFilter;
import org.hongyan.privacy.PrivacyFilter.Order;
import org.hongyan.privacy.RequestKind;
import org.hongyan.privacy.RequestState;
import org.hongyan.web.common.RequestValues;

/** What narrows and orders the list of requests, as addresses ask for it. */
public class PrivacyParams {

  private static final Map<String, Order> ORDERS =
      Map.of(
          "due", Order.DUE,
          "-due", Order.DUE_LAST,
          "received", Order.RECEIVED,
          "-received", Order.RECEIVED_LAST);

  @QueryParam("state")
  private String state;

  @QueryParam("kind")
  private String kind;

  @QueryParam("overdue")
  private String overdue;

  @QueryParam("divisionCode")
  private String divisionCode;

  @QueryParam("q")
  private String text;

  @QueryParam("sort")
  private String sort;

  PrivacyFilter filter() {
    return new PrivacyFilter(
        RequestValues.choice(RequestState.class, "state", state),
        RequestValues.choice(RequestKind.class, "kind", kind),
        Boolean.parseBoolean(overdue),
        RequestValues.text(divisionCode),
        RequestValues.text(text),
        order(sort));
  }

  /** The order of this name; null, the usual one, for any other. */
  static Order order(String name) {
    return name == null ? null : ORDERS.get(name);
  }
}
