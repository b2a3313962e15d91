/**
 * How a room tells what happens in it to rooms above, of which it knows nothing. Uses no other room; every feature may
 * use it, with a fact of its own: a record of plain values.
 */
package app.daybook.news;
