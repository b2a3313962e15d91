package app.daybook.teaching;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of erasing a learner. */
@MessageBundle("erasure")
public interface ErasureTexts {

    @Message("Erase this learner …")
    String to();

    @Message("Erase a learner")
    String title();

    @Message("This cannot be undone. It concerns all courses of this site.")
    String warning();

    @Message("What goes")
    String goes();

    @Message(
            "Name and e-mail address of the account, claims, notes about revocations, reviews, agreed extra time, and what"
                    + " was said in evaluations.")
    String goesList();

    @Message("All days, attempts and answers too: there is no certificate that rests on them.")
    String goesAll();

    @Message(
            "Days, attempts, answers and practical records of courses without a certificate, and attempts and records that were"
                    + " never handed in.")
    String goesWithout();

    @Message("What stays, and why")
    String stays();

    @Message("This learner has no certificate, so nothing of the courses stays.")
    String nothingStays();

    @Message(
            "Each certificate below with the name that it certifies, its badge and its public page, until its day. Whoever"
                    + " was shown it must be able to check it, and accrediting bodies ask for the records of that time.")
    String certificatesStay();

    @Message(
            "What it rests on, as long: when each day was opened, read and passed, the attempts that were handed in with"
                    + " their answers, the practical records that were handed in with their reviews, and when the evaluation was given. Under a number, without the account.")
    String evidenceStays();

    @Message("{serial}, {course}: until {until}")
    String keptUntil(String serial, String course, LocalDate until);

    @Message("After its day the contents of a certificate and what it rests on go by themselves.")
    String thenGoes();

    @Message("The ledger of certificates, for good. It names nobody: people are numbers in it.")
    String ledgerStays();

    @Message("The account for signing in. Whoever runs sign-in deletes it there; until then the person could enrol"
            + " anew, as somebody unknown.")
    String signInStays();

    @Message("Type the name \u2068{name}\u2069")
    String typeName(String name);

    @Message("So that it is certainly this person.")
    String typeNameHint();

    @Message("This is not the name of the learner.")
    String typeNameError();

    @Message("Erase for good")
    String erase();

    @Message("This learner is also on a course that you do not teach")
    String taughtElsewhere();

    @Message("An erasure is of the whole account. Somebody who teaches all of the learner’s courses can do it.")
    String taughtElsewhereToDo();
}
