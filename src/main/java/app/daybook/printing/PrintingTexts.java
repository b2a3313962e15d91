package app.daybook.printing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

@MessageBundle("printing")
interface PrintingTexts {

    @Message("Much is being printed at the moment")
    String busy();

    @Message("Nothing was changed. Wait a minute, and do it again.")
    String busyToDo();

    @Message("This is too long for one file")
    String tooMuch();

    @Message("Print its page with your browser instead.")
    String tooMuchToDo();
}
