/**
 * What is counted for whoever watches the service. A room says at its route which {@code Deed} it {@code Counts}, and offers
 * a {@code Sampled} bean for what stands in the database. Counting costs no query; names and labels are few and fixed, and
 * never a person's. Uses no room; every room may use it.
 */
package app.daybook.metering;
