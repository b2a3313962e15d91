package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of revoking, correcting and reissuing a certificate. */
@MessageBundle("revocation")
interface RevocationTexts {

    @Message("Revoke a certificate")
    String revocation();

    @Message(
            "The public page will say “Revoked” with today’s date and the reason, and the badge stops counting. This cannot be"
                    + " undone.")
    String revocationMeaning();

    @Message("This certificate is revoked already.")
    String alreadyRevoked();

    @Message("Reason, in public")
    String reason();

    @Message("Choose a reason.")
    String reasonError();

    @Message("Up to {longest} characters. Never shown in public; erased with the certificate.")
    String noteHint(int longest);

    @Message("Shorten the note to {longest} characters.")
    String noteError(int longest);

    @Message("Type the serial number {serial}")
    String typeSerial(String serial);

    @Message("So that it is certainly this one. Hyphens and small letters do not matter.")
    String typeSerialHint();

    @Message("This is not the number of the certificate.")
    String typeSerialError();

    @Message("Revoke it")
    String revoke();

    @Message("Correct the name")
    String correction();

    @Message(
            "A new certificate is issued with a number of its own, today’s date and everything else as it was. The old address"
                    + " says “Superseded” and leads to the new one, so whoever holds the old number learns the new name.")
    String correctionMeaning();

    @Message("Issue a new certificate in place of a revoked one")
    String reissue();

    @Message("This certificate is revoked and stays so. A new one is issued with a number of its own, today’s date and"
            + " everything but the name as it was; it is valid. Do this only if the reason of the revocation does not"
            + " hold against the new one.")
    String reissueMeaning();

    @Message("Issue the new certificate")
    String issueAnew();

    @Message("Name that is printed now")
    String printedName();

    @Message("This is not a slip in the name but another name. If you have seen that it is the same person, such as a"
            + " marriage certificate or an identity card, tick that below.")
    String anotherNameError();

    @Message("I have seen that both names are the same person’s")
    String anotherNameSeen();

    @Message("Name as it shall be printed")
    String correctName();

    @Message("Issue the corrected certificate")
    String correct();

    @Message("This is the name that the certificate has. Write the right one, or leave it as it is.")
    String sameNameError();
}
