package app.daybook.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Losses;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.qti.QtiNames;
import app.daybook.quiz.qti.QtiPackage;

/** Writes questions in a format of other programs. */
public final class Export {

    private Export() {}

    /**
     * @param title of the quiz, for formats that name it
     * @param questions their ids differ
     */
    public static Exported of(Format format, String title, List<Question> questions) {
        Notes notes = new Notes();
        Losses losses = new Losses(notes);
        byte[] bytes = switch (format) {
            case GIFT -> utf8(new GiftWriter(losses).write(questions));
            case AIKEN -> utf8(new AikenWriter(losses).write(questions));
            case MOODLE_XML -> utf8(new MoodleWriter(losses).write(questions));
            case QTI_2_1 -> new QtiPackage(QtiNames.V2_1, losses).write(title, questions);
            case QTI_3_0 -> new QtiPackage(QtiNames.V3_0, losses).write(title, questions);
        };
        return new Exported(bytes, notes.all(), losses.leftOut());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
