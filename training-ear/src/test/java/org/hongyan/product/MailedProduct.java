package org.hongyan.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A product of a test's own beside a real mail server that takes what it sends. */
final class MailedProduct implements AutoCloseable {

  private final GreenMail mails;
  private final Path folder;
  private final ProductProcess process;
  private final Product product;

  /** Starts both, the product with more settings, and waits until it is ready. */
  MailedProduct(String name, Map<String, String> more) {
    mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    int port = ProductProcess.freePort();
    folder = Product.freshFolder(name);
    Map<String, String> settings = new HashMap<>(more);
    settings.put("HONGYAN_SMTP_HOST", "127.0.0.1");
    settings.put("HONGYAN_SMTP_PORT", Integer.toString(mails.getSmtp().getPort()));
    settings.put("HONGYAN_PUBLIC_URL", "http://127.0.0.1:" + port);
    process = ProductProcess.start(folder, port, settings).awaitReady();
    product = Product.at(port, folder);
  }

  GreenMail mails() {
    return mails;
  }

  Product product() {
    return product;
  }

  /** Where the product keeps its data and logs. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    process.stop();
    mails.stop();
  }
}
