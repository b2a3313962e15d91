/**
 * Techniques as drawings: the client on the table, the landmark and what lies beneath, the hand, its movement. Others
 * call {@link app.daybook.anatomy.technique.TechniqueFigure} and {@link app.daybook.anatomy.technique.SiteFigure}.
 * Pure; uses {@code anatomy} and nothing else.
 */
package app.daybook.anatomy.technique;
