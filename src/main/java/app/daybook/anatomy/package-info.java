/**
 * The atlas: muscles, trigger points, referral zones, structures and holds as data, drawn as SVG. Others call {@link
 * app.daybook.anatomy.Atlas} to read it and to ask where pain may come from, {@link app.daybook.anatomy.BodyMap} and
 * {@link app.daybook.anatomy.PainMap} to draw it. Pure: no database, no HTTP, no injection. Uses {@code yaml}.
 */
package app.daybook.anatomy;
