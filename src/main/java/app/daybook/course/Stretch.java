package app.daybook.course;

import java.util.Optional;

/**
 * A stretch of a lesson's text and the self-check that follows it.
 *
 * @param html safe HTML
 * @param check nothing after the last stretch
 */
public record Stretch(String html, Optional<SelfCheck> check) {}
