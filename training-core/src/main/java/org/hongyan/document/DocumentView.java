package org.hongyan.document;

import java.time.Instant;

/**
 * What is known of a file without opening it.
 *
 * @param size in bytes, of the plain content
 * @param sha256 of the plain content, hexadecimal
 */
public record DocumentView(
    Long id,
    OwnerType ownerType,
    Long ownerId,
    DocumentKind kind,
    String fileName,
    String contentType,
    long size,
    String sha256,
    String uploadedBy,
    Instant uploadedAt) {}
