/**
 * What makes the one-command run work without Docker: PostgreSQL and Keycloak as local processes,
 * and the packaged application in front of them. No feature uses this room and it uses no feature;
 * its libraries are not part of the packaged application.
 */
package app.daybook.local;
