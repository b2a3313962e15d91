package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The names of what an author may put into a text. */
@MessageBundle("blocks")
public interface BlockTexts {

    @Message("Insert")
    String title();

    @Message("Choose what to put into the text at the cursor, or copy it from here.")
    String hint();

    @Message("Questions")
    String questions();

    @Message("Into the text")
    String inText();

    @Message("Of this course")
    String ofCourse();

    @Message("One right option")
    String choice();

    @Message("Several right options")
    String multiple();

    @Message("An order")
    String order();

    @Message("A match")
    String match();

    @Message("A number")
    String number();

    @Message("A short answer")
    String shortAnswer();

    @Message("A place on the body map")
    String place();

    @Message("A self-check")
    String selfCheck();

    @Message("Note")
    String note();

    @Message("Tip")
    String tip();

    @Message("Caution")
    String caution();

    @Message("Danger")
    String danger();

    @Message("Body map")
    String bodyMap();

    @Message("Table")
    String table();

    @Message("Picture")
    String figure();

    @Message("Footnote")
    String footnote();

    @Message("Link to a day")
    String linkToDay();

    @Message("Citation")
    String citation();

    @Message("Body map of a muscle")
    String muscle();

    @Message("Insert here")
    String insertHere();
}
