/**
 * What a course asks people to hand in: the forms of practical records with their sections, fields and rubric, what an
 * entry must be, and which records count for a day and for the certificate. Pure; {@code course} carries it, and
 * everybody may read it. Uses no other room.
 */
package app.daybook.course.practice;
