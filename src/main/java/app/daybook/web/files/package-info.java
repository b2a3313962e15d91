/**
 * What browsers and programs fetch beside pages: styles, scripts, fonts and pictures under addresses that change with
 * them, and whom to tell of a weakness. Uses {@code web} and {@code web.remembered}; templates begin addresses with {@code cdi:files.root}.
 */
package app.daybook.web.files;
