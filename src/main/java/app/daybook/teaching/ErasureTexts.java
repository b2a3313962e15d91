package app.daybook.teaching;

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

    @Message("Name and e-mail address of the account, progress, answers and attempts, reviews, evaluations,"
            + " agreed extra time, claims, and notes about revocations.")
    String goesList();

    @Message("What stays")
    String stays();

    @Message(
            "Certificates with the name that they certify, their badges, their public pages and the enrolment that they"
                    + " belong to, until the retention period that was set at issue is over. Then their contents go by themselves.")
    String certificatesStay();

    @Message("The ledger of certificates, for good. It names nobody: people are numbers in it.")
    String ledgerStays();

    @Message("The account for signing in. Whoever runs sign-in deletes it there; until then the person could enrol"
            + " anew, as somebody unknown.")
    String signInStays();

    @Message("Type the name {name}")
    String typeName(String name);

    @Message("So that it is certainly this person.")
    String typeNameHint();

    @Message("This is not the name of the learner.")
    String typeNameError();

    @Message("Erase for good")
    String erase();
}
