/**
 * The audit pack: one ZIP with everything that an auditor asks about the certificates of a period or of one learner,
 * with the sums by which a changed file shows. For instructors. Reads what the features below keep; nobody calls it.
 */
package app.daybook.audit;
