package app.daybook.certificate.statement;

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

    @Message("{#when days}{#is 1}The day{#else}All {days} days{/when} complete")
    String days(int days);

    @Message("The final passed with at least {mark} % and every safety question right")
    String finalPassed(int mark);

    @Message("{form}: handed in, {done} of {wanted}")
    String recordsHandedIn(String form, int done, int wanted);

    @Message("{form}: accepted by a reviewer, {done} of {wanted}")
    String recordsAccepted(String form, int done, int wanted);

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

    @Message("{#when lack}"
            + "{#is PROVIDER_NUMBER}The body’s provider number is missing in the course’s files; ask the provider."
            + "{#is COURSE_NUMBER}The body’s course number is missing in the course’s files; ask the provider."
            + "{#is NOT_IN_FORCE}The body’s approval does not cover the day on which you completed the course."
            + "{#is TOO_MANY_HOURS}The approved hours are above those that the course’s content supports; ask the provider."
            + "{#is UNPRINTABLE}The body’s words have characters that cannot be printed; ask the provider."
            + "{#is LICENCE_NUMBER}Write your licence number: up to 40 letters, digits, spaces, dots and hyphens."
            + "{#is LEGAL_NAME}Write your legal name as on your licence, at least the family name."
            + "{#is ATTESTATION}Tick what the body asks you to confirm."
            + "{/when}")
    String lack(Lack lack);

    @Message("The certificate cannot be issued for this body. {lacks}")
    String profileNotMet(String lacks);

    @Message("Go back to the certificate’s page and mend it there, or choose no body.")
    String profileNotMetToDo();

    @Message("It opens when all days are done.")
    String afterDays();

    @Message("It opens when the final is passed.")
    String afterFinal();
}
