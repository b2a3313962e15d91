/**
 * What is worth an author's second look though nothing is broken: words that promise too much, sentences too long to
 * follow, techniques without their cautions, questions that give themselves away; and the command that checks a folder.
 * Others call {@code Lint}; {@code Rules.ALL} is the list, {@code Rulebook} every rule's name. Stands above the readers.
 */
package app.daybook.authoring.lint;
