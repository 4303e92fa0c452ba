package org.hongyan.web.session;

import java.util.List;
import org.hongyan.session.SessionView;
import org.hongyan.session.scheduling.CopyResult;

/** Copies of a session, and the trainers and rooms that they gave up. */
public record CopiesAnswer(List<SessionView> sessions, List<ConflictAnswer> dropped) {

  static CopiesAnswer of(CopyResult result) {
    return new CopiesAnswer(
        result.sessions(), result.dropped().stream().map(ConflictAnswer::of).toList());
  }
}
