package org.hongyan.registration.own;

import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.registration.AttendedSession;

/**
 * What is kept of the caller.
 *
 * @param idNumber masked, as everywhere (design, rule 9)
 * @param phone masked
 * @param mail masked
 * @param language tag in which letters are written; null where none was chosen
 * @param sessions all for which they are on record, the latest first
 * @param version to be given back with a correction
 */
public record OwnRecord(
    String username,
    String name,
    IdType idType,
    String idNumber,
    String phone,
    String mail,
    String employer,
    String audienceGroup,
    String divisionCode,
    String language,
    List<AttendedSession> sessions,
    int version) {}
