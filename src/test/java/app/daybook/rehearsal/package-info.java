/**
 * The rehearsal, {@code mvn -Prehearsal}: a backup while learners work, the loss of everything, a restoration, and the proof
 * that nothing is missing. The packaged application, PostgreSQL and a real Keycloak, as for the faults.
 */
package app.daybook.rehearsal;
