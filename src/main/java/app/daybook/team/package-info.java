/**
 * The people of a course: the page on which its owners and the provider's administrators give roles and take them away,
 * and everybody of the course sees who does what. What each role may do is said in the room {@code learner}.
 */
package app.daybook.team;
