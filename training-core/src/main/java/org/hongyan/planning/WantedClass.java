package org.hongyan.planning;

import org.hongyan.session.SessionLevel;

/** A class that a new proposal begins with. */
record WantedClass(SessionLevel level, String divisionCode, ClassDraft draft) {}
