/**
 * A learner's way through a course: from when, what is open and when, what is done, and the pages for it: the
 * landing page, a lesson with its self-checks, the book. Others may ask an Enrolment for its progress and tell it what was passed.
 */
package app.daybook.enrolment;
