/**
 * Values as bytes, so that what took seconds to work out is there again in a moment: records of courses, whole and quick.
 * {@link app.daybook.publishing.kept.KeptValue} is what others call. Only types of the named rooms are ever made from
 * bytes. Uses no feature.
 */
package app.daybook.publishing.kept;
