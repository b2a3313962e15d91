/**
 * The dashboard and the alerts, {@code mvn -Pwatch}: the machine's Prometheus scrapes the packaged application under load,
 * and is asked everything that both ask.
 */
package app.daybook.watched;
