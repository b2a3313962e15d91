package app.daybook.attack.tools;

/**
 * Something that a tool takes for a weakness.
 *
 * @param who as whom it attacked
 * @param route the method and the path, without host and query
 * @param what in the tool's own words
 */
record Finding(String tool, String who, String route, String what) {}
