/**
 * QTI 2.1 and 3.0: items and packages written and read. The key of an item is found by running its rules on answers; what
 * cannot be run refuses it. Called by {@code quiz.exchange}; uses {@code quiz.foreign}.
 */
package app.daybook.quiz.qti;
