package app.daybook.keeping;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of reading and answering without a connection. */
@MessageBundle("offline")
public interface OfflineTexts {

    @Message("Read without a connection")
    String title();

    @Message(
            "This browser can keep the days that have opened for you, your notes, the atlas and the sheets, and show them"
                    + " where there is no network. Sound and film are not kept.")
    String lead();

    @Message("On your own device only")
    String ownDevice();

    @Message(
            "Whoever opens this browser without a connection can read what it keeps. When you sign out here, or someone else"
                    + " signs in, it is removed.")
    String ownDeviceText();

    @Message("Keep it on this device")
    String keep();

    @Message("Remove it from this device")
    String remove();

    @Message("How far it is")
    String progress();

    @Message("{done} of {total}")
    String going(String done, String total);

    @Message(
            "Kept: {count} pages and files. Days that open later are kept when you visit them, or when you come back here.")
    String done(String count);

    @Message("Kept: {count} pages and files. {failed} could not be fetched; try again.")
    String some(String count, String failed);

    @Message("It could not be kept. Check the connection and try again; in a private window browsers keep nothing.")
    String failed();

    @Message("Nothing is kept on this device any more.")
    String gone();

    @Message("This browser cannot keep pages, or its scripts are off. The course is also there as a book:")
    String unable();

    @Message("the course as an e-book")
    String book();

    @Message("Questions and answers")
    String questions();

    @Message("What happens to answers that I give without a connection?")
    String answersAsked();

    @Message(
            "Open an attempt while you are connected; it is kept too. What you answer then waits on this device, and the page"
                    + " says so. It is sent once, into that attempt, as soon as you are connected and signed in. If the attempt has"
                    + " ended by then, you are told, and what you wrote stays here until you remove it. Handing in needs a connection.")
    String answersAnswered();

    @Message("How do I get it onto my home screen?")
    String installAsked();

    @Message("Choose “Install” or “Add to Home Screen” in your browser’s menu.")
    String installAnswered();

    @Message("You are not connected")
    String noConnection();

    @Message(
            "This page is not kept on this device, and nothing was sent. If you filled in a form, your browser’s Back leads"
                    + " to it.")
    String noConnectionText();

    @Message("Go to Today")
    String toToday();

    @Message("You are not connected. This is a copy, kept on {when}.")
    String copy(String when);

    @Message("{count} answers wait on this device and are sent when you are connected:")
    String waits(String count);

    @Message("One answer waits on this device and is sent when you are connected:")
    String waitsOne();

    @Message("{count} answers that waited on this device are sent.")
    String sent(String count);

    @Message("The answer that waited on this device is sent.")
    String sentOne();

    @Message("The answer that waited on this device was not taken.")
    String refused();

    @Message("Another page has saved a different answer since. The one that waited here was not sent over it.")
    String overtaken();

    @Message("Open the attempt")
    String open();

    @Message("Remove it from this device")
    String dismiss();

    @Message(
            "Answers wait on this device that were not sent yet. They stay here for you and are sent when you sign in again"
                    + " in this browser. Sign out?")
    String leave();
}
