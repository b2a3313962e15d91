/**
 * What is worth an author's second look though nothing is broken: words that promise too much, sentences too long to
 * follow, techniques without their cautions, questions that give themselves away. Pure: rules over {@link
 * app.daybook.course.lint.Page pages} of text and questions, which the course room makes from its files. Uses only
 * {@code quiz}; {@code Rules.ALL} is the list.
 */
package app.daybook.course.lint;
