package org.hongyan.web.trainer;

import java.util.List;

/**
 * A trainer who may teach a lesson, as the API answers it.
 *
 * @param score 0 to 100
 * @param reasons in words of the reader's language
 * @param conflicts likewise; empty for who is free
 */
public record SuggestionAnswer(
    Long trainerId, String name, int score, List<String> reasons, List<String> conflicts) {}
