package app.daybook.certificate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of claiming a certificate. */
@MessageBundle("claim")
public interface ClaimTexts {

    @Message("Your certificate")
    String title();

    @Message("Everything is done. Confirm your name, and the certificate is yours.")
    String ready();

    @Message("This is what the certificate needs, and how far you are.")
    String missing();

    @Message("There is a problem")
    String problem();

    @Message("All {days} days read and their quizzes passed")
    String days(int days);

    @Message("The final passed with at least {mark} % and every safety question right")
    String finalPassed(int mark);

    @Message("The evaluation given")
    String evaluation();

    @Message("done")
    String met();

    @Message("to do")
    String notMet();

    @Message("Go there")
    String go();

    @Message("Your name on the certificate")
    String name();

    @Message("As it stands on your licence or identity card.")
    String nameHint();

    @Message(
            "The certificate is frozen when it is issued. Check the name now: a correction later is a new certificate.")
    String frozen();

    @Message("Issue my certificate")
    String issue();

    @Message("Your {title}")
    String yours(String title);

    @Message("Issued to \u2068{holder}\u2069. Anyone who has its number or scans its code can check it.")
    String issuedTo(String holder);

    @Message("Valid until {day}")
    String validUntil(String day);

    @Message("This certificate was revoked on {day} and does not hold any more.")
    String revoked(String day);

    @Message("Questions? Write to {contact}.")
    String ask(String contact);

    @Message("The stored record differs from the one that was issued, so that nobody can rely on it.")
    String altered();

    @Message("Your certificate’s last day was {day}. You may renew it: the new one has a number of its own, and the old"
            + " address leads to it.")
    String expired(String day);

    @Message("To renew it, everything that the course asks today must be done. A final that you passed still counts.")
    String renewalConditions();

    @Message("Waiting for an instructor")
    String waitingTitle();

    @Message("You have claimed your certificate. An instructor looks at what you did and countersigns it, or returns it"
            + " with a reason. There is nothing that you need to do.")
    String waiting();

    @Message("Your claim was returned")
    String returnedTitle();

    @Message("An instructor looks at what you did and countersigns it.")
    String countersigned();

    @Message("Claim my certificate")
    String claim();

    @Message("Open the PDF")
    String pdf();

    @Message("Verification page")
    String verify();

    @Message("Number {serial}")
    String number(String serial);
}
