/**
 * The way in: {@code Daybook} serves the application, or runs a command that ends. Everything else lives in the rooms
 * below; nothing may use this package, and it uses of each room only what a command needs.
 */
package app.daybook;
