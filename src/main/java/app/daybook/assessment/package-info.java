/**
 * Taking quizzes and the final: attempts, answers that are saved one by one, submission, and the learner's evaluation
 * of the course. Tells the enrolment what was passed; others may ask whether the final is passed.
 */
package app.daybook.assessment;
