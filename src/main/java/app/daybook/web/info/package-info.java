/** The pages that the foot of every page leads to. Uses {@code markdown}, {@code web} and {@code web.remembered}; nobody calls it. */
package app.daybook.web.info;
