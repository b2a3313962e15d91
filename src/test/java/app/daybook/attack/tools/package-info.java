/**
 * Other people's programs that attack, {@code mvn -Pattack}: against the packaged application, as a stranger, a learner
 * and an instructor. Whatever they find is triaged by {@code triage.txt}; what is not fails the command.
 */
package app.daybook.attack.tools;
