package app.daybook.watch;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page for those who run the site. */
@MessageBundle("status")
interface StatusTexts {

    @Message("Status")
    String title();

    @Message("All is well.")
    String well();

    @Message("Something needs you.")
    String notWell();

    @Message("People go on being served; docker/README.md, “Alerts”, says what to do about each.")
    String notWellToDo();

    @Message("What was looked at")
    String checks();

    @Message("Check")
    String check();

    @Message("State")
    String state();

    @Message("Found")
    String found();

    @Message("well")
    String up();

    @Message("look at it")
    String down();

    @Message("Courses that are served")
    String courses();

    @Message("Course")
    String course();

    @Message("Edition")
    String edition();

    @Message("Keys of badges")
    String keys();

    @Message("signs")
    String signs();

    @Message("still counts")
    String counts();

    @Message("This is the node that answered you; others may serve other requests.")
    String thisNode();
}
