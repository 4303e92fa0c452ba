package org.hongyan.exam;

/**
 * Lines as a document gives them.
 *
 * @param source the document that says so
 * @param version of the state that was changed
 */
public record PassLineRevision(
    Integer lawLine, Integer practiceLine, PassLineStatus status, String source, int version) {}
