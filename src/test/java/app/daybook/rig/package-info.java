/**
 * What the benchmark, the attacks and the faults stand on: the packaged application with a PostgreSQL and a Keycloak of
 * its own, people who are signed in, load, and what the machine tells.
 */
package app.daybook.rig;
