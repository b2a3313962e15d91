/**
 * What waits for a decision of those who teach, and how a course works out: practical records, certificates and claims, what
 * learners say, how questions do; the course as a student sees it. Others may call {@code TaughtCourse}, which finds it for
 * who may, and {@code Evidence}.
 */
package app.daybook.teaching;
