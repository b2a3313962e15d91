/**
 * What authors write, as text: Markdown to safe HTML, the blocks that readers ask, and findings with their line and
 * remedy. Others call {@code Markdown}, {@code Block} and {@code Findings}; what a text points at, and who draws a fenced
 * block, is told by {@code Markdown.Links}. Pure: no course, no files, no HTTP; uses no other room.
 */
package app.daybook.markdown;
