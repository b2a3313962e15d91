/**
 * The faults, {@code mvn -Pfaults}: what becomes of learners' work, and what they see, while something breaks. The
 * packaged application, PostgreSQL and a real Keycloak are started once; a class is a row of the table.
 */
package app.daybook.faults;
