package org.hongyan.privacy;

/**
 * Somebody on record who may be the one who asks, entered once more.
 *
 * @param idNumber masked
 * @param phone masked
 * @param sameName whether the names are one, in whatever spelling
 * @param samePhone whether the phone is the same
 * @param requestId what they have asked of the same kind and is open; null where nothing is
 */
public record LikelyDouble(
    Long personId,
    String name,
    String idNumber,
    String phone,
    String employer,
    boolean sameName,
    boolean samePhone,
    Long requestId) {}
