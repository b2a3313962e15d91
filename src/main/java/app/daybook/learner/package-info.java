/**
 * Who is learning: the person behind an OIDC subject, and which of them is asking now. Features above load what
 * they need through the current learner, so that another's is simply not found.
 */
package app.daybook.learner;
