package org.hongyan.session.scheduling;

import java.util.List;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.Conflict;

/**
 * The copies, and what they gave up for it.
 *
 * @param dropped trainers and rooms that were taken and left out
 */
public record CopyResult(List<SessionView> sessions, List<Conflict> dropped) {}
