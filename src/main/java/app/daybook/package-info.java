/** The program; its rooms are the packages below. */
package app.daybook;
