package app.daybook.web;

import java.util.regex.Pattern;

/**
 * An address that takes larger bodies than others do; a room that has one offers it as a bean.
 *
 * @param path the whole path
 * @param bytes the most that is taken, at most what {@code quarkus.http.limits.max-body-size} allows
 */
public record LargerBody(Pattern path, int bytes) {}
