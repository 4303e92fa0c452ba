package org.hongyan.notification;

import java.util.Optional;

/** The messages that are due, shared by all nodes; each act is a transaction of its own. */
public interface DueLetters {

  /** Takes one that no node sends; none where nothing is due. */
  Optional<Letter> claim(Channel channel);

  /** It was handed over. */
  void sent(Letter letter);

  /** It could not be sent. */
  void failed(Letter letter, PostFailure failure);

  /** What waits although nobody carries it is held. */
  void hold(Channel channel);
}
