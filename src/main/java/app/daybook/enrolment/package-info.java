/**
 * A learner's way through a course: from when, what is open and when, what is done, pausing, leaving and coming back, and
 * the pages for it: the landing page, a lesson with its self-checks, the book. Others may ask an Enrolment for its
 * progress, tell it what was passed, and pause it.
 */
package app.daybook.enrolment;
