/**
 * What a course is: its parts, lessons, final, evaluation, terms and what bodies have approved, as values without
 * files, database or HTTP. Everybody may read them; {@code authoring} makes them. Uses {@code quiz}, {@code anatomy} and
 * {@code markdown}.
 */
package app.daybook.course;
