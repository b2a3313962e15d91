/**
 * {@code mvn -Pvisit}: what a first visit costs and how it is judged, by Google's Lighthouse, against the packaged
 * application: a slow phone with an empty cache on each kind of page that people come to first.
 */
package app.daybook.visit;
