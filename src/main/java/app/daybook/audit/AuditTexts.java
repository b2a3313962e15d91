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

    @Message(
            "The first and the last day, as certificates print their day of issue. Where a learner is a day ahead of UTC, one of today may carry the date of tomorrow.")
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

    @Message("Who countersigned and who revoked, by name, and a pace that cannot be true")
    String inPeople();

    @Message("A cover page for reading, which says what each table and column means and how they belong together")
    String inCover();

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

    @Message("everything of person {person}")
    String aboutLearner(long person);

    @Message("Audit pack: {course}")
    String coverTitle(String course);

    @Message("About")
    String about();

    @Message("Made")
    String made();

    @Message("{at}, in UTC")
    String madeAt(String at);

    @Message("Certificates")
    String certificates();

    @Message("{#when count}{#is 0}No certificate.{#is 1}1 certificate:{#else}{count} certificates:{/when}")
    String certificateCount(int count);

    @Message("The first {listed} are listed here; roster.csv has them all.")
    String firstListed(int listed);

    @Message("Serial")
    String serial();

    @Message("Holder")
    String holder();

    @Message("Person")
    String person();

    @Message("Standing")
    String standing();

    @Message("Countersigned by")
    String countersignedBy();

    @Message("Revoked by")
    String revokedBy();

    @Message("nobody; issued by itself when everything was done")
    String byItself();

    @Message("Pace")
    String pace();

    @Message(
            "{#when people}{#is 0}No person completed days at a pace that cannot be true.{#is 1}1 person completed days at a"
                    + " pace that cannot be true; see pace.csv.{#else}{people} people completed days at a pace that cannot be true;"
                    + " see pace.csv.{/when}")
    String paceFound(int people);

    @Message("Ledger")
    String ledger();

    @Message("How the tables belong together")
    String together();

    @Message(
            "A column means the same in every table in which it stands. A row of one table names rows of another by columns"
                    + " that both have: what stands in these columns stands in the same columns of the file beside them.")
    String togetherMeaning();

    @Message("Columns")
    String columns();

    @Message("File in which they are found")
    String foundIn();

    @Message(
            "Columns whose name ends with _utc are moments in UTC, as 2026-01-31T18:05:00Z. Columns whose name ends with"
                    + " _local are days in the calendar of the learner’s time zone, as 2026-01-31. Tables are comma-separated"
                    + " values in UTF-8. A cell that a spreadsheet would run as a formula begins with an apostrophe.")
    String units();

    @Message("The tables")
    String theTables();

    @Message("Names rows of")
    String namesRowsOf();

    @Message("{columns} in {file}")
    String joined(String columns, String file);

    @Message("Column")
    String column();

    @Message("Meaning, unit")
    String meaning();

    @Message("Other files")
    String otherFiles();

    @Message("Valid certificates of bodies that report to CE Broker, without a head: columns A to H of its roster file"
            + " (provider, course, own course, publishing, licence, date, state, profession). Open it in a spreadsheet and"
            + " save it as .xls")
    String fileCeBroker();

    @Message("Each certificate as issued: .pdf, .badge.json (Open Badges 3.0), and .json: everything that it says")
    String fileCertificates();

    @Message("The course’s own files, an edition a ZIP")
    String fileEditions();

    @Message("What came of checking the whole chain")
    String fileLedgerCheck();

    @Message("The sum of each other file")
    String fileSums();

    @Message(
            "Practical records of a person as they were handed in, with their reviews: .html for reading, .json for programs")
    String fileRecords();

    @Message("Practical records with every text that was handed in, and what reviewers said of it")
    String inRecords();

    @Message("Practical records of person {person}")
    String recordsOf(long person);

    @Message("Text {round}, handed in {at}")
    String round(int round, String at);

    @Message("By person {person}, \u2068{name}\u2069: {decision}, {at}")
    String reviewed(long person, String name, String decision, String at);

    @Message("Second reading, which decides nothing. By person {person}, \u2068{name}\u2069: {decision}, {at}")
    String readAgain(long person, String name, String decision, String at);

    @Message("Statement of consent")
    String consent();

    @Message("left empty")
    String empty();

    @Message("Practical work that no reviewer accepted is the learner’s own report. Active time is not measured.")
    String limits();

    @Message("To check that nothing was changed")
    String checking();

    @Message("Unpack everything into one folder, and there run: sha256sum -c SHA256SUMS")
    String checkSums();

    @Message(
            "The row “issued” of a certificate in ledger.csv has the sums of its .json, .pdf and .badge.json. The hash of a"
                    + " row is the SHA-256 of the JSON array of row, serial, kind, actor, detail, at_utc and previous, as texts and"
                    + " without spaces; previous is the hash of the row before.")
    String checkChain();

    @Message(
            "The ledger is whole: {#when rows}{#is 1L}1 row{#else}{rows} rows{/when}, each following the one before. Checked {at}.\n")
    String ledgerWhole(long rows, String at);

    @Message("THE LEDGER IS NOT WHOLE. {fault} Checked {at}.\n")
    String ledgerBroken(String fault, String at);
}
