package app.daybook.admission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of getting into a course, as learners see it. */
@MessageBundle("admission")
public interface AdmissionTexts {

    @Message("Enrol")
    String enrol();

    @Message("Begin")
    String begin();

    @Message("Your progress is kept in an account. It takes a minute; then you choose the day on which you begin.")
    String newcomerLead();

    @Message("An e-mail address, with which you sign in.")
    String newcomerAddress();

    @Message("Your name. You confirm it before a certificate is made out to it.")
    String newcomerName();

    @Message("A password of 12 characters or more; three or four words that do not belong together are a good one.")
    String newcomerPassword();

    @Message("Create an account")
    String createAccount();

    @Message("I have an account: sign in")
    String haveAccount();

    @Message("Enrol in {title}")
    String enrolIn(String title);

    @Message("You enrol as \u2068{name}\u2069. Choose when day 1 opens; after it, one day opens each morning.")
    String enrolLead(String name);

    @Message("You enrol as \u2068{name}\u2069. All days are open as soon as you are enrolled.")
    String enrolLeadOpen(String name);

    @Message("Start date")
    String startDate();

    @Message("Day 1 opens on this date at {time}, in your time zone. Leave it empty to start today.")
    String startDateHint(String time);

    @Message("The date on which you mean to start; the days are open before it too. Leave it empty to start today.")
    String startDateHintOpen();

    @Message("Days open by the clock of this zone. We guess it from your device; change it if it is wrong.")
    String zoneHint();

    @Message("There is a problem")
    String problem();

    @Message("Code")
    String code();

    @Message("20 letters and figures that you were given, in any case, with or without hyphens.")
    String codeHint();

    @Message("Enter the code that you were given.")
    String codeMissing();

    @Message(
            "{#switch fate}{#case EXPIRED}This code is over. Ask whoever gave it to you for another.{#case USED_UP}All seats of this"
                    + " code are taken. Ask whoever gave it to you for another.{#else}There is no such code for this course. Compare it"
                    + " with what you were given, letter by letter.{/switch}")
    String codeFate(EntryCode.Fate fate);

    @Message("Choose one of the days in the list.")
    String chooseStartOfList();

    @Message("The course begins on these days, at {time} in your time zone.")
    String startOfListHint(String time);

    @Message("Nobody can begin {course} at present")
    String noStart(String course);

    @Message("It begins on certain days, and all that were announced are over. Come back when there are new ones.")
    String noStartToDo();

    @Message("An instructor looks at each request and lets you in, or says why not.")
    String byApproval();

    @Message(
            "The course has {#when seats}{#is 1}1 seat{#else}{seats} seats{/when}. If none is free, you wait in line, and get the"
                    + " next one by yourself.")
    String seatsText(int seats);

    @Message("Ask to be let in")
    String ask();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Answer yes or no: {question}")
    String answerMissing(String question);

    @Message("Your answers are kept with their date, and the instructors of the course see them.")
    String answersKept();

    @Message("A code for this course, from whoever gives it.")
    String newcomerCode();

    @Message("The word of an instructor, who looks at each request.")
    String newcomerApproval();

    @Message("This course is for those who were invited. If you were, open the link in the mail that you got.")
    String newcomerInvitation();

    @Message("Many people are coming in at this moment")
    String crowded();

    @Message("It was not your turn yet, and nothing is done. Go back and send the form again in a minute.")
    String crowdedToDo();

    @Message("You are invited to {course}")
    String invitedTo(String course);

    @Message("This invitation is over. Ask whoever invited you for another.")
    String invitationOver();

    @Message(
            "This invitation was accepted by an account already. If it is yours, sign in with it; if not, ask whoever invited you for"
                    + " another.")
    String invitationUsed();

    @Message("By invitation")
    String invitedOnly();

    @Message("You wait for a seat")
    String inLine();

    @Message(
            "{#when before}{#is 0L}You are next in line.{#is 1L}1 person is before you in line.{#else}{before} people are before you in"
                    + " line.{/when}")
    String placeInLine(long before);

    @Message(
            "When a seat is yours you are enrolled by yourself and told by mail, if your address is verified. Your first day is the"
                    + " one that you chose, or, if it is over by then, the day on which you are enrolled.")
    String inLineText();

    @Message(
            "When a seat is yours you are on the course again by yourself and told by mail, if your address is verified. You go on"
                    + " on the day that you chose, or, if it is over by then, on the day on which the seat is yours.")
    String inLineAgainText();

    @Message("Leave the line")
    String leaveLine();

    @Message("Your request waits for an answer")
    String asked();

    @Message("An instructor looks at it. You find the answer here, and if you are let in, the course on Today.")
    String askedText();

    @Message("Take the request back")
    String takeBack();

    @Message("You were not let in")
    String declined();

    @Message(
            "An instructor has looked at your request and said no. If you think that something was misunderstood, write to the"
                    + " people of the course; they can still let you in.")
    String declinedText();

    @Message("What the instructor says")
    String wordOfInstructor();

    @Message("Since {moment}")
    String since(String moment);

    @Message("Open the course page")
    String toCourse();
}
