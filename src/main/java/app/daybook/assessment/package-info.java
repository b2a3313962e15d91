/**
 * Quizzes and the final: attempts, answers that are saved one by one, submission. Tells the enrolment what was passed;
 * others may ask {@code Assessment} whether the final is. Its sub-rooms stand below it: {@code question}, {@code review},
 * and apart from both {@code evaluation}, whose page is here: it opens when the final is passed.
 */
package app.daybook.assessment;
