package org.hongyan.plan;

/** A document as it was uploaded. */
public record ReportFile(String name, String contentType, byte[] content) {}
