/**
 * Questions as other programs have them, whatever the format: texts as foreign HTML, weights, pairs and spellings, and the
 * report of what is lost on the way. For {@code quiz.exchange} and {@code quiz.qti}; who reads courses gives {@code Texts}
 * and prints each {@code Note}.
 */
package app.daybook.quiz.foreign;
