package app.daybook.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of keys. */
@MessageBundle("keys")
interface KeysTexts {

    @Message("Keyboard shortcuts")
    String open();

    @Message("Keys of this page")
    String title();

    @Message("choose an answer by its place")
    String answers();

    @Message("Enter")
    String enter();

    @Message("go on, from an answer")
    String goOn();

    @Message("the question before and after, when no answer has the focus")
    String questions();

    @Message("the day before and after")
    String days();

    @Message("show this list")
    String thisList();

    @Message("Single keys")
    String single();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Close")
    String close();
}
