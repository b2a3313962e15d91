/**
 * What learners say of a course: what is begun, what was given, and what it adds up to. Uses {@code enrolment}.
 */
package app.daybook.assessment.evaluation;
