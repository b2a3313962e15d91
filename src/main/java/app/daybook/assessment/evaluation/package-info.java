/**
 * What learners say of a course: the form, what was given, and what it adds up to. Uses {@code enrolment}.
 */
package app.daybook.assessment.evaluation;
