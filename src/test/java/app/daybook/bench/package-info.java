/**
 * The benchmark, {@code mvn -Pbench}: signed-in learners against the packaged application, PostgreSQL and a
 * real Keycloak, on loopback, with nginx and a bare endpoint beside them as measures.
 */
package app.daybook.bench;
