package app.daybook.certificate.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that answers for a certificate. */
@MessageBundle("verification")
interface VerificationTexts {

    @Message("What this certificate states, and whether it holds today.")
    String preview();

    @Message("Check a certificate")
    String typeTitle();

    @Message("Type the number that is printed on it. You see what it states, and whether it holds today.")
    String typeLead();

    @Message(
            "26 letters and digits, at the foot of the page. Dashes, spaces, capitals and small letters do not matter.")
    String typeHint();

    @Message("There is a problem")
    String problem();

    @Message("Type all 26 letters and digits of the number; this is not such a number.")
    String notANumber();

    @Message("Check")
    String checkIt();

    @Message("Type another number")
    String another();

    @Message("Title")
    String title();

    @Message("Accreditation")
    String accreditation();

    @Message("What it is not")
    String notice();

    @Message("Certificate verification")
    String verification();

    @Message("Valid")
    String validTitle();

    @Message("This certificate was issued by {provider} and is unchanged.")
    String validMeaning(String provider);

    @Message("Revoked")
    String revokedTitle();

    @Message("This certificate was issued by {provider} and later withdrawn. It must not be relied on.")
    String revokedMeaning(String provider);

    @Message("Revoked on {day}.")
    String revokedOn(String day);

    @Message("Superseded")
    String supersededTitle();

    @Message("This certificate was issued by {provider}. On {day} another one was issued in its place.")
    String supersededMeaning(String provider, String day);

    @Message("Superseded by {serial}")
    String supersededBy(String serial);

    @Message("Expired")
    String expiredTitle();

    @Message("This certificate was issued by {provider} and is unchanged. Its last day was {day}.")
    String expiredMeaning(String provider, String day);

    @Message("Valid until")
    String validUntilTitle();

    @Message("Not confirmed")
    String alteredTitle();

    @Message(
            "The stored record differs from the ledger written at issue, or from what was signed then. Do not rely on it;"
                    + " ask the provider.")
    String alteredMeaning();

    @Message("Unknown serial number")
    String unknownTitle();

    @Message("No certificate with this serial number was issued here.")
    String unknownMeaning();

    @Message("Compare the serial number with the certificate, character by character, or scan its QR code.")
    String unknownAdvice();

    @Message("Not checked")
    String tooManyTitle();

    @Message("Too many certificates were asked for from your network address in a short time.")
    String tooManyMeaning();

    @Message(
            "Try again in {#when seconds}{#is 1L}1 second{#else}{seconds} seconds{/when}. Until then, nothing is said about"
                    + " this one.")
    String tooManyAdvice(long seconds);

    @Message("What it says")
    String whatItSays();

    @Message("What was checked")
    String whatWasChecked();

    @Message("The serial number is in this provider’s register.")
    String checkedRegister();

    @Message("Every field above and the PDF have the SHA-256 sums that the ledger recorded at issue.")
    String checkedSums();

    @Message("The ledger rows of this certificate are unaltered and none of them withdraws it.")
    String checkedLedger();

    @Message("Checked on {time}.")
    String checkedAt(String time);

    @Message("Open the certificate (PDF)")
    String openPdf();
}
