package app.daybook.web.info;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about this site. */
@MessageBundle("info")
interface InfoTexts {

    @Message("About this site")
    String aboutTitle();

    @Message(
            "Daybook is a course platform in which one day is one page. It is free software under the Apache licence 2.0"
                    + " and is run here by {provider}. Course texts are shared under CC BY-SA 4.0.")
    String aboutText(String provider);

    @Message("A course teaches; it does not treat. Nothing here replaces medical care, a licence or supervision.")
    String aboutCare();

    @Message(
            "We keep your name and address, your progress, when you were last here, your answers and your certificate, so"
                    + " that you, those who teach you and those who check the certificate can rely on them. We set one"
                    + " cookie to keep you signed in and use no trackers.")
    String aboutPrivacy();

    @Message("Accessibility")
    String accessibilityTitle();

    @Message(
            "These pages aim at WCAG 2.2 level AA. They work with a keyboard alone, with a screen reader, at 400 % zoom"
                    + " and without scripts; light, dark and high-contrast settings are followed.")
    String accessibilityText();

    @Message("If something stands in your way, write to {contact} and say which page and what happened. We answer, and"
            + " help you on by another way until it is mended.")
    String accessibilityContact(String contact);

    @Message("Help")
    String helpTitle();

    @Message("Where am I?")
    String helpTodayTitle();

    @Message("Today always names your next step. The calendar shows all days: done, today, missed and locked.")
    String helpToday();

    @Message("I missed a day")
    String helpMissedTitle();

    @Message("Nothing is lost. Every day that has opened stays open; take the missed ones in order, at your own pace.")
    String helpMissed();

    @Message("My answer was not saved")
    String helpSavingTitle();

    @Message("Stay on the page: the answer is kept there and sent again as soon as the connection is back. If you were"
            + " signed out, sign in in a new tab and come back.")
    String helpSaving();

    @Message("Whom do I ask?")
    String helpContactTitle();

    @Message("Write to {contact}.")
    String helpContact(String contact);
}
