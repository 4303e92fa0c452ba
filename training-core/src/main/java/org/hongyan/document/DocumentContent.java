package org.hongyan.document;

/** A file with what stands in it. */
public record DocumentContent(DocumentView facts, byte[] bytes) {}
