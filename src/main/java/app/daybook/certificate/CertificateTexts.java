package app.daybook.certificate;

import java.math.BigDecimal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what a snapshot says: on paper, and on the page that answers for it. */
@MessageBundle("certificate")
interface CertificateTexts {

    @Message("This records that")
    String recordsThat();

    @Message("has completed the course")
    String hasCompleted();

    @Message("Holder")
    String holder();

    @Message("Course")
    String course();

    @Message("Title")
    String title();

    @Message("Provider")
    String provider();

    @Message("Instructor")
    String instructor();

    @Message("Signature: {instructors}")
    String signatureAlternative(String instructors);

    @Message("Started")
    String started();

    @Message("Completed")
    String completed();

    @Message("Issued")
    String issued();

    @Message("Delivery")
    String delivery();

    @Message("Learning time")
    String learningTime();

    @Message("{hours} hours, estimated")
    String estimatedHours(BigDecimal hours);

    @Message("Continuing education")
    String continuingEducation();

    @Message("{ces} {unit}")
    String credits(BigDecimal ces, String unit);

    @Message("Assessment")
    String assessment();

    @Message("Final: {score} %")
    String finalScore(BigDecimal score);

    @Message("Practical work")
    String practicalWork();

    @Message("Clinical review")
    String clinicalReview();

    @Message("Accreditation")
    String accreditation();

    @Message("What it is not")
    String notice();

    @Message("Serial number")
    String serial();

    @Message("Course edition (SHA-256)")
    String edition();

    @Message("Verify at")
    String verifyAt();

    @Message("Verify certificate {serial} online")
    String verifyLink(String serial);

    @Message("QR code that leads to {address}")
    String qrAlternative(String address);

    @Message("Seal of {provider}: a page on which a day begins")
    String sealAlternative(String provider);

    @Message("Certificate for {holder}: {course}, issued by {provider}")
    String summary(String holder, String course, String provider);

    @Message("{title} – {holder}")
    String documentTitle(String title, String holder);

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

    @Message(
            "{#when reason}{#is ISSUED_IN_ERROR}It was issued in error.{#is CONDITIONS_NOT_MET}The conditions turned out"
                    + " not to be met.{#is RULES_NOT_KEPT}The rules of the assessment were not kept.{#is HOLDER_ASKED}The holder"
                    + " asked for it.{/when}")
    String reason(RevocationReason reason);

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

    @Message("Valid until {day}")
    String validUntil(String day);

    @Message("Preview – not issued")
    String preview();

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

    @Message("The certificate is not ready yet")
    String notReady();

    @Message("The certificate page lists what is missing and the way to it.")
    String notReadyToDo();

    @Message("Another certificate has the place of this one")
    String alreadySuperseded();

    @Message("Open the certificate that superseded it, and revoke that one.")
    String alreadySupersededToDo();

    @Message("The stored record of this certificate differs from the ledger")
    String recordAltered();

    @Message("Check the ledger, and restore the record from a backup before you go on.")
    String recordAlteredToDo();

    @Message("The status of this certificate has changed in the meantime")
    String standingChanged();

    @Message("Nothing was issued. Open the certificate again, and decide on what it says now.")
    String standingChangedToDo();

    @Message("A certificate needs a name")
    String nameMissing();

    @Message("Type your name as it stands on your licence or identity card.")
    String nameMissingToDo();

    @Message("This name is longer than {longest} characters")
    String nameTooLong(int longest);

    @Message("Shorten it to the form on your licence.")
    String nameTooLongToDo();

    @Message("These characters cannot be printed on a certificate: {characters}")
    String nameUnprintable(String characters);

    @Message("Type the name without them, or in Latin letters as in your passport.")
    String nameUnprintableToDo();
}
