package app.daybook.certificate.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the holder's own certificate. */
@MessageBundle("issued")
interface IssuedTexts {

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

    @Message("Open the PDF")
    String pdf();

    @Message("Verification page")
    String verify();

    @Message("Number {serial}")
    String number(String serial);

    @Message("What stands behind it")
    String behind();

    @Message(
            "{#when days}{#is 1}One day{#else}{days} days{/when} read, tried and passed, and a final that asked from all of"
                    + " them. The paper stays as it is; what you can do stays as long as you use it.")
    String behindText(int days);

    @Message("Review what is due")
    String review();
}
