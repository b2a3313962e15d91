package app.daybook.quiz.exchange;

import app.daybook.quiz.foreign.Idiom;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Source;
import app.daybook.quiz.foreign.Texts;
import app.daybook.quiz.qti.QtiReader;

/** Reads questions in a format of other programs. Whatever the bytes are, the answer is questions and notes. */
public final class Import {

    /** Some ten times what 10,000 questions have; more is no quiz, and would only fill the memory. */
    public static final int MOST_BYTES = 32_000_000;

    private Import() {}

    /** @param bytes at most {@link #MOST_BYTES}; of more, and of more than 20,000 questions, only a note tells */
    public static Imported of(Format format, byte[] bytes, Texts texts) {
        Notes notes = new Notes();
        Intake intake = new Intake(texts, notes, idiom(format));
        switch (format) {
            case GIFT -> Source.text(bytes, notes).ifPresent(new GiftReader(intake)::read);
            case AIKEN -> Source.text(bytes, notes).ifPresent(new AikenReader(intake)::read);
            case MOODLE_XML -> Source.text(bytes, notes).ifPresent(new MoodleReader(intake, notes)::read);
            case QTI_2_1, QTI_3_0 -> new QtiReader(intake, notes).read(bytes);
        }
        intake.finish();
        if (intake.questions().isEmpty() && notes.all().isEmpty()) {
            notes.error(1, "", "The file holds no question in this format.");
        }
        return new Imported(intake.questions(), notes.all());
    }

    private static Idiom idiom(Format format) {
        return switch (format) {
            case GIFT -> Idiom.GIFT;
            case AIKEN -> Idiom.AIKEN;
            case MOODLE_XML -> Idiom.MOODLE;
            case QTI_2_1, QTI_3_0 -> Idiom.QTI;
        };
    }
}
