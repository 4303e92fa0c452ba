package org.hongyan.notification;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** What a gateway is handed: contract in the operations guide. */
final class WebhookBody {

  private WebhookBody() {}

  static String of(Letter letter) {
    JsonObjectBuilder recipient =
        Json.createObjectBuilder().add("name", letter.name()).add("phone", letter.address());
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("id", "hongyan-" + letter.id())
            .add("event", letter.event())
            .add("language", letter.language())
            .add("recipient", recipient)
            .add("subject", letter.subject())
            .add("text", letter.body());
    return (letter.link() == null ? body.addNull("link") : body.add("link", letter.link()))
        .build()
        .toString();
  }
}
