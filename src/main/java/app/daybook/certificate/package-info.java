/**
 * Certificates: who earned what, frozen at issue, printed as one page, and answered for in public. Others call
 * {@code Registrar} to issue and {@code Ledger} to check; nothing issued is ever changed, only followed by another
 * row of the ledger. May use enrolment, assessment, practice, learner, course and web.
 */
package app.daybook.certificate;
