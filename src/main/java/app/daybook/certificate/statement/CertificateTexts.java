package app.daybook.certificate.statement;

import java.math.BigDecimal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around what a snapshot says: on paper, and on the page that answers for it. */
@MessageBundle("certificate")
public interface CertificateTexts {

    @Message("Holder")
    String holder();

    @Message("Course")
    String course();

    @Message("Provider")
    String provider();

    @Message("Instructor")
    String instructor();

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

    @Message("Serial number")
    String serial();

    @Message("Course edition (SHA-256)")
    String edition();

    @Message("Verify at")
    String verifyAt();

    @Message(
            "{#when reason}{#is ISSUED_IN_ERROR}It was issued in error.{#is CONDITIONS_NOT_MET}The conditions turned out"
                    + " not to be met.{#is RULES_NOT_KEPT}The rules of the assessment were not kept.{#is HOLDER_ASKED}The holder"
                    + " asked for it.{/when}")
    String reason(RevocationReason reason);

    @Message("The certificate is not ready yet")
    String notReady();

    @Message("The certificate page lists what is missing and the way to it.")
    String notReadyToDo();

    @Message("Another certificate has the place of this one: \u2068{holder}\u2069, number {serial}")
    String alreadySuperseded(String holder, String serial);

    @Message("Open the one that has its place")
    String toSuccessor();

    @Message("Nothing was changed or issued. Open the one that has its place, and decide there.")
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

    @Message("A correction adds no title: {titles}")
    String nameTitled(String titles);

    @Message("Write the name without it. What the certificate says of a person is the name alone.")
    String nameTitledToDo();

    @Message("Type the name without them, or in Latin letters as in your passport.")
    String nameUnprintableToDo();

    @Message(
            "This certificate cannot be printed: a line of it is too long for the page, or has letters that cannot be set")
    String unprintable();

    @Message(
            "Nothing was issued. Have the name in a shorter form or in Latin letters; if it is not the name, the course’s"
                    + " own lines need mending.")
    String unprintableToDo();

    @Message("The account of this learner was erased")
    String holderErased();

    @Message(
            "Nothing was issued, and nothing can be issued for it any more. A certificate of that time can be revoked.")
    String holderErasedToDo();

    @Message("You cannot sign a certificate of your own")
    String ownCertificate();

    @Message("Another instructor of the course looks at it and decides.")
    String ownCertificateToDo();
}
