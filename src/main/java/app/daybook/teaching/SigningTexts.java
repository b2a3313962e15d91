package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of countersigning one claim. */
@MessageBundle("signing")
interface SigningTexts {

    @Message("Claim of \u2068{name}\u2069")
    String claimTitle(String name);

    @Message("This claim is decided.")
    String decided();

    @Message("It was returned with this reason:")
    String wasReturned();

    @Message("Name of the account")
    String account();

    @Message("Time zone of all times here")
    String zone();

    @Message("Look at the PDF")
    String preview();

    @Message("Marked as a preview, without a number, and kept nowhere.")
    String previewHint();

    @Message("Only the name to be printed has: {titles}")
    String addedTitles(String titles);

    @Message("Spelt otherwise")
    String otherSpelling();

    @Message("Another name")
    String anotherName();

    @Message("As the account has it")
    String sameName();

    @Message("This is your own claim. Nobody signs for themselves: another instructor looks at it and decides.")
    String own();

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

    @Message("Accrediting body")
    String accreditor();

    @Message("Licence number")
    String licenceNumber();

    @Message("Legal name")
    String legalName();

    @Message("Confirmed")
    String attestation();
}
