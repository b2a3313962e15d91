/**
 * Practice sheets of a course, public like its atlas and its warning signs: a list, a page for each, blank or filled in
 * as an example, and the same as files for A4 and US letter. What stands on them comes from the forms of records, from
 * triage and from the atlas; nothing that anybody writes is kept. Uses {@code publishing}, {@code course} with its
 * sub-rooms, {@code anatomy} and {@code web}.
 */
package app.daybook.sheets;
