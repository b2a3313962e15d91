/**
 * Who is learning: the person behind an OIDC subject, and which of them is asking now. Features above load what
 * they need through the current learner, so that another's is simply not found. And who takes part in making and giving
 * a course: its roles, what each may do ({@code Power}, the one table), and the routes that need it ({@code Needs}).
 */
package app.daybook.learner;
