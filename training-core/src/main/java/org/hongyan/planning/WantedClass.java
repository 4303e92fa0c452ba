package org.hongyan.planning;

import org.hongyan.interest.Pressure.Wanted;
import org.hongyan.session.SessionLevel;

/**
 * A class that a new proposal begins with.
 *
 * @param wanted how many want its subject
 */
record WantedClass(SessionLevel level, String divisionCode, ClassDraft draft, Wanted wanted) {}
