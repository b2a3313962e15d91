package app.daybook.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the audit pack and of its page. */
@MessageBundle("audit")
public interface AuditTexts {

    @Message("Audit pack")
    String title();

    @Message("Everything that an auditor asks about the certificates of a period, in one ZIP file.")
    String lead();

    @Message("Issued from")
    String from();

    @Message("Issued until")
    String until();

    @Message("The first and the last day, as certificates print their day of issue.")
    String periodHint();

    @Message("Download the pack")
    String download();

    @Message("There is a problem")
    String problem();

    @Message("Write both days as year, month and day, such as 2026-01-31; the first is not after the last.")
    String periodError();

    @Message("What is in it")
    String whatIsIn();

    @Message("Roster of the certificates, and the valid ones again in the columns that CE Broker imports")
    String inRoster();

    @Message("When each learner opened and completed each day, and passed its quiz")
    String inAttendance();

    @Message(
            "Every attempt with its answers, and the questions and syllabus of the editions under which they were taken")
    String inAttempts();

    @Message("Evaluations, without names")
    String inEvaluations();

    @Message("Each certificate as it was issued: PDF, badge, and everything it says")
    String inCertificates();

    @Message("The ledger with its verified chain, and the SHA-256 sum of every file")
    String inLedger();

    @Message("It holds names, legal names and licence numbers. Hand it to those who may have them, and to nobody else.")
    String privacy();

    @Message("Audit pack of this learner")
    String ofLearner();

    @Message("certificates issued from {from} until {until}")
    String aboutPeriod(String from, String until);

    @Message("everything of enrolment {enrolment}")
    String aboutLearner(long enrolment);

    @Message("Audit pack: {course}\nAbout: {about}\nMade: {made}\n\n"
            + "roster.csv         one certificate a row, as issued, and what it is worth on the day above\n"
            + "ce-broker.csv      valid certificates of bodies that report to CE Broker, without a head: columns A to H of\n"
            + "                   its roster file (provider, course, own course, publishing, licence, date, state,\n"
            + "                   profession). Open it in a spreadsheet and save it as .xls\n"
            + "learners.csv       the people behind the numbers of enrolments\n"
            + "attendance.csv     when each day was first opened, completed, and its quiz passed. Active time is not\n"
            + "                   measured\n"
            + "attempts.csv       every attempt at a quiz or the final\n"
            + "answers.csv        what was answered in it; a grade is 0 to 1\n"
            + "granted-attempts.csv  attempts granted beyond the rules: by whom, when, why\n"
            + "questions.csv      the questions of each edition, with what is right\n"
            + "syllabus.csv       the days of each edition, with their objectives\n"
            + "editions/          the course's own files, an edition a ZIP\n"
            + "evaluations.csv    what learners said of the course, all together and without names; empty below three\n"
            + "certificates/      each certificate as issued: .pdf, .badge.json (Open Badges 3.0), and .json: everything\n"
            + "                   it says\n"
            + "ledger.csv         the chain of everything that ever happened to certificates. Of other certificates only\n"
            + "                   the hashes are told\n"
            + "ledger-check.txt   what came of checking the whole chain\n"
            + "SHA256SUMS         the sum of each file above\n\n"
            + "Practical work is self-reported; this site keeps no practical records.\n"
            + "Times are UTC. Tables are UTF-8. A cell that a spreadsheet would run as a formula begins with '\n\n"
            + "To check that no file was changed:  sha256sum -c SHA256SUMS\n"
            + "The row \"issued\" of a certificate in ledger.csv has the sums of its .json, .pdf and .badge.json. A row's\n"
            + "hash is the SHA-256 of the JSON array of row, serial, kind, actor, detail, at and previous, as texts and\n"
            + "without spaces; previous is the hash of the row before.\n")
    String readme(String course, String about, String made);

    @Message("The ledger is whole: {rows} rows, each following the one before. Checked {at}.\n")
    String ledgerWhole(long rows, String at);

    @Message("THE LEDGER IS NOT WHOLE. {fault} Checked {at}.\n")
    String ledgerBroken(String fault, String at);
}
