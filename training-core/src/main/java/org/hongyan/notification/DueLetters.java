package org.hongyan.notification;

import java.util.Optional;

/** The mail that is due, shared by all nodes; each act is a transaction of its own. */
public interface DueLetters {

  /** Takes one that no node sends; none where nothing is due. */
  Optional<Letter> claim();

  /** The mail server took it. */
  void sent(Letter letter);

  /** It could not be sent. */
  void failed(Letter letter, PostFailure failure);

  /** What waits although no mail server is set is held. */
  void hold();
}
