package org.hongyan.document;

/** A file that somebody sends. */
public record DocumentUpload(
    OwnerType ownerType, Long ownerId, DocumentKind kind, String fileName, byte[] content) {}
