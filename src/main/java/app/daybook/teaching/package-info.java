/**
 * The instructor's desk: who is on a course, how its quizzes and questions do, what learners say of it; one learner
 * with days, attempts and what was agreed; the course as a student sees it. Stands on top and reads what the features below keep; nobody calls it.
 */
package app.daybook.teaching;
