package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of one certificate: what it is worth and what happened to it. */
@MessageBundle("record")
interface CertificateRecordTexts {

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

    @Message("Public page")
    String publicPage();

    @Message("The account was erased. The certificate and what it rests on are kept until {day}.")
    String evidenceKept(String day);

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

    @Message("Correct the name …")
    String toCorrection();

    @Message("Issue a new one in its place …")
    String toReissue();

    @Message("Revoke …")
    String toRevocation();

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
}
