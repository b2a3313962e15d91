package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import app.daybook.certificate.Hindrance;

/** The words of the instructor's certificate desk. */
@MessageBundle("desk")
public interface CertificateDeskTexts {

    @Message("Certificates")
    String certificates();

    @Message("Claims that wait for you")
    String claims();

    @Message(
            "{#when count}{#is 0L}No claim waits.{#is 1L}1 claim waits.{#else}{count} claims wait, the oldest first.{/when}")
    String waiting(long count);

    @Message(
            "Certificates of this course are issued at once when everything is done. With <code>issue: countersigned</code>"
                    + " in <code>course.yaml</code> each claim waits here for an instructor.")
    String automatic();

    @Message("Name to be printed")
    String nameToPrint();

    @Message("Claimed at")
    String claimedAt();

    @Message("Tick")
    String tick();

    @Message("To look at")
    String lookAt();

    @Message("Your own")
    String ownClaim();

    @Message("Tick all that have nothing to look at")
    String tickAll();

    @Message("Tick none")
    String tickNone();

    @Message("Countersign the claim of \u2068{name}\u2069")
    String tickName(String name);

    @Message("Countersign those that are ticked")
    String countersignTicked();

    @Message(
            "Open a claim to read its evidence. What you tick is issued at once and cannot be taken back, only revoked. Up to"
                    + " {batch} claims at a time; the next ones follow on this page.")
    String batchHint(int batch);

    @Message("{#when count}{#is 1L}1 claim{#else}{count} claims{/when} countersigned.")
    String done(long count);

    @Message("{#when count}{#is 1}1 was{#else}{count} were{/when} not:")
    String refused(int count);

    @Message("{#when why}"
            + "{#is OWN}It is your own; another instructor decides."
            + "{#is NOT_READY}Something that the course asks is missing since it was claimed; open it to see what."
            + "{#is BODY}Something that the accrediting body requires is missing; open it to see what."
            + "{#is UNPRINTABLE}It cannot be printed: the name is too long or has letters that cannot be set. Return it"
            + " and ask for a shorter form."
            + "{#is ERASED}The account of the learner was erased."
            + "{#is BUSY}Many certificates were being printed; do it again."
            + "{#is UNKNOWN}There is no such claim any more."
            + "{#is FAULT}The program failed; its log says why. Nothing was issued."
            + "{/when}")
    String hindrance(Hindrance why);

    @Message("Claim {claim}")
    String claimNumber(long claim);

    @Message("Issued")
    String issued();

    @Message("Name or serial number")
    String search();

    @Message(
            "Part of a name, or the whole number with or without hyphens. Certificates of erased accounts are found by their number only.")
    String searchHint();

    @Message("Nothing was issued yet.")
    String nothingIssued();

    @Message("No certificate of this course has “\u2068{search}\u2069”.")
    String nothingFound(String search);

    @Message("Holder")
    String holder();

    @Message("Serial number")
    String serial();

    @Message("Issued on")
    String issuedOn();

    @Message("Last day")
    String expires();

    @Message("Status")
    String status();

    @Message("Check the ledger")
    String checkLedger();

    @Message("Evidence")
    String evidence();

    @Message("Issued")
    String eventIssued();

    @Message("Note, for instructors only")
    String note();

    @Message("Cancel")
    String cancel();

    @Message("There is a problem")
    String problem();
}
