package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

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

    @Message("Tick all that are shown")
    String tickAll();

    @Message("Tick none")
    String tickNone();

    @Message("Countersign the claim of {name}")
    String tickName(String name);

    @Message("Countersign those that are ticked")
    String countersignTicked();

    @Message(
            "Open a claim to read its evidence. What you tick is issued at once and cannot be taken back, only revoked. Up to"
                    + " {batch} claims at a time; the next ones follow on this page.")
    String batchHint(int batch);

    @Message("{#when count}{#is 1L}1 claim{#else}{count} claims{/when} countersigned.")
    String done(long count);

    @Message("{#when count}{#is 1L}1 was{#else}{count} were{/when} not: open it to see what is missing.")
    String refused(long count);

    @Message("Issued")
    String issued();

    @Message("Name or serial number")
    String search();

    @Message("Part of a name, or the whole number with or without hyphens")
    String searchHint();

    @Message("Nothing was issued yet.")
    String nothingIssued();

    @Message("No certificate of this course has “{search}”.")
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

    @Message("Valid")
    String valid();

    @Message("Expired")
    String expired();

    @Message("Superseded")
    String superseded();

    @Message("Revoked")
    String revoked();

    @Message("Not confirmed")
    String altered();

    @Message("Check the ledger")
    String checkLedger();

    @Message("Claim of {name}")
    String claimTitle(String name);

    @Message("This claim is decided.")
    String decided();

    @Message("It was returned with this reason:")
    String wasReturned();

    @Message("Name of the account")
    String account();

    @Message("Time zone of all times here")
    String zone();

    @Message("What is required")
    String conditions();

    @Message("All {days} days read and their quizzes passed")
    String conditionDays(int days);

    @Message("The final passed with at least {mark} % and every safety question right")
    String conditionFinal(int mark);

    @Message("The evaluation given")
    String conditionEvaluation();

    @Message("done")
    String met();

    @Message("missing")
    String notMet();

    @Message("Days")
    String days();

    @Message("Day")
    String day();

    @Message("Opened")
    String opened();

    @Message("Read")
    String read();

    @Message("Quiz passed")
    String quizPassed();

    @Message("Attempts at the final")
    String attempts();

    @Message("No attempt was submitted.")
    String noAttempt();

    @Message("Attempt")
    String attempt();

    @Message("Submitted")
    String submitted();

    @Message("Score")
    String score();

    @Message("{percent} %")
    String percent(int percent);

    @Message("Safety questions missed")
    String safetyMissed();

    @Message("Result")
    String result();

    @Message("passed")
    String passed();

    @Message("not passed")
    String notPassed();

    @Message("Look at the PDF")
    String preview();

    @Message("Marked as a preview, without a number, and kept nowhere.")
    String previewHint();

    @Message("Decide")
    String decide();

    @Message("Countersign and issue")
    String countersign();

    @Message("It is issued under the name above, at once and for good.")
    String countersignHint();

    @Message("Or return it to the learner")
    String returnIt();

    @Message("Reason, for the learner")
    String reasonForLearner();

    @Message("What to mend, in your words. The learner may claim again.")
    String reasonForLearnerHint();

    @Message("Write a reason of at most {longest} characters.")
    String reasonForLearnerError(int longest);

    @Message("Return the claim")
    String giveBack();

    @Message("Public page")
    String publicPage();

    @Message("Evidence")
    String evidence();

    @Message("The account was erased. Only the certificate and its rows of the ledger are left.")
    String evidenceErased();

    @Message("What happened to it")
    String history();

    @Message("Times in UTC. Rows of the ledger are never changed or removed.")
    String historyHint();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Who")
    String who();

    @Message("Claimed")
    String eventClaimed();

    @Message("Claim returned")
    String eventReturned();

    @Message("Issued")
    String eventIssued();

    @Message("Issued with a corrected name in place of")
    String eventCorrected();

    @Message("Issued as a renewal of")
    String eventRenewed();

    @Message("Superseded by")
    String eventSuperseded();

    @Message("Revoked:")
    String eventRevoked();

    @Message("Expired")
    String eventExpired();

    @Message("Account of the holder erased")
    String eventAccountErased();

    @Message("Note, for instructors only")
    String note();

    @Message("Correct the name …")
    String toCorrection();

    @Message("Issue a new one in its place …")
    String toReissue();

    @Message("Revoke …")
    String toRevocation();

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

    @Message("Name as it shall be printed")
    String correctName();

    @Message("Issue the corrected certificate")
    String correct();

    @Message("Cancel")
    String cancel();

    @Message("There is a problem")
    String problem();

    @Message("The ledger")
    String ledger();

    @Message(
            "Everything that happened to certificates, row by row, each with the hash of the one before. Changing, adding or"
                    + " dropping a row, or a certificate behind it, shows here.")
    String ledgerMeaning();

    @Message("The ledger is whole")
    String whole();

    @Message("{#when rows}{#is 1L}1 row{#else}{rows} rows{/when} checked, from the first to the last.")
    String wholeRows(long rows);

    @Message("The ledger is broken")
    String broken();

    @Message("{#when rows}{#is 1L}1 row is{#else}{rows} rows are{/when} good before this.")
    String brokenRows(long rows);

    @Message(
            "Do not issue or revoke anything now. Compare the database with a backup, and find out who had access to it.")
    String brokenAdvice();

    @Message("Accrediting body")
    String accreditor();

    @Message("Licence number")
    String licenceNumber();

    @Message("Legal name")
    String legalName();

    @Message("Confirmed")
    String attestation();
}
