package org.hongyan.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.notification.Channel;
import org.hongyan.notification.MessageFile;
import org.hongyan.notification.MessageFilter;
import org.hongyan.notification.MessageState;
import org.hongyan.notification.MessageView;
import org.hongyan.notification.Messages;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Typed;

/** The outbox: what was sent, what waits, what failed and why; and one message of it. */
@Named
@RequestScoped
public class MessagesPage {

  private static final String ADDRESS = "/notification/messages";

  private final Messages messages;
  private final Settings settings;
  private final HttpServletRequest request;
  private final Language language;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private Page<MessageView> list;
  private MessageFile open;

  @Inject
  public MessagesPage(
      Messages messages,
      Settings settings,
      HttpServletRequest request,
      Language language,
      PageTexts texts) {
    this.messages = messages;
    this.settings = settings;
    this.request = request;
    this.language = language;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected MessagesPage() {
    this(null, null, null, null, null);
  }

  /** Sends what was asked for. */
  public void act() throws IOException {
    try {
      if (typed.by("send") && typed.id("send") != null) {
        messages.sendAgain(typed.id("send"));
        leave("?sent=1");
      } else if (typed.by("sendHeld")) {
        leave("?sent=" + messages.sendHeld());
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private void leave(String query) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + ADDRESS + query);
  }

  public Page<MessageView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = messages.list(filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  private MessageFilter filter() {
    return new MessageFilter(
        named(MessageState.values(), of("state")),
        of("event"),
        of("recipient"),
        named(Channel.values(), of("channel")),
        typed.id("sessionId"),
        of("session"));
  }

  private static <E extends Enum<E>> E named(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** Whether anything but the whole list was asked for. */
  public boolean isFiltered() {
    return !Stream.of("state", "event", "recipient", "channel", "sessionId", "session")
        .allMatch(name -> of(name).isEmpty());
  }

  /** The message that was opened; null where none was, or it is gone. */
  public MessageFile getOpen() {
    Long id = typed.id("open");
    if (open == null && id != null) {
      try {
        open = messages.get(id, language.getLocale());
      } catch (RuleViolation missing) {
        problems.add(missing);
      }
    }
    return open;
  }

  public List<MessageState> getStates() {
    return List.of(MessageState.values());
  }

  public List<Channel> getChannels() {
    return List.of(Channel.values());
  }

  public List<String> getEvents() {
    return messages.events();
  }

  /** What an event is called; its code where there is no word yet. */
  public String event(String code) {
    String key = "outbox.event." + code;
    return texts.has(key) ? texts.get(key) : code;
  }

  /** The mail server and the sender; empty where none is set. */
  public String getServer() {
    return settings.mail().map(mail -> mail.host() + ":" + mail.port()).orElse("");
  }

  public String getSender() {
    return settings.mail().map(mail -> mail.from()).orElse("");
  }

  /** The host of the gateway for short texts; empty where none is set. */
  public String getGateway() {
    return settings.webhook().map(hook -> hook.url().getHost()).orElse("");
  }

  /** Whether an opened message can go out now. */
  public boolean isSendable() {
    return switch (getOpen().message().channel()) {
      case MAIL -> !getServer().isEmpty();
      case WEBHOOK -> !getGateway().isEmpty();
      case IN_APP -> false;
    };
  }

  /** Where links in mail lead to. */
  public String getPublicAddress() {
    return settings.publicAddress();
  }

  public boolean isPublicAddressSet() {
    return settings.publicAddressSet();
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
