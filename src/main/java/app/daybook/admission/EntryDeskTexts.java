package app.daybook.admission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import app.daybook.course.EntryWay;

/** The words of getting into a course, as instructors see it. */
@MessageBundle("entry")
public interface EntryDeskTexts {

    @Message("Who gets in")
    String title();

    @Message(
            "{#switch way}{#case CODE}Whoever has a code gets in.{#case INVITATION}Whoever was invited gets in.{#case APPROVAL}Whoever"
                    + " asks gets in if you approve.{#else}Everybody gets in who wants to.{/switch}")
    String way(EntryWay way);

    @Message("The course is retired: nobody gets in any more.")
    String closed();

    @Message("This is set in course.yaml, under enrolment and admission.")
    String whereSet();

    @Message("{taken} of {#when seats}{#is 1}1 seat is{#else}{seats} seats are{/when} taken.")
    String seats(long taken, int seats);

    @Message("Codes")
    String codes();

    @Message("Requests")
    String requests();

    @Message("Nobody asks to be let in.")
    String noRequests();

    @Message("Shown: the first {shown} of {all}.")
    String firstOf(int shown, long all);

    @Message("Asked on {moment}; wants to begin on {day}.")
    String askedOn(String moment, String day);

    @Message("Answers")
    String answers();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("A word to it, if you like")
    String word();

    @Message("The person reads it on the page of the course. At most {most} characters.")
    String wordHint(int most);

    @Message("Shorten it to {most} characters.")
    String wordError(int most);

    @Message("Let in")
    String approve();

    @Message("Let in \u2068{name}\u2069")
    String approveOf(String name);

    @Message("Do not let in")
    String decline();

    @Message("Do not let in \u2068{name}\u2069")
    String declineOf(String name);

    @Message("Waiting for a seat")
    String waiting();

    @Message("Whoever is first gets the next seat that becomes free, within a minute, and is told by mail.")
    String waitingHint();

    @Message("Nobody waits.")
    String nobodyWaits();

    @Message("Person")
    String person();

    @Message("Since")
    String since();

    @Message("Not let in")
    String declined();

    @Message("There is a problem")
    String problem();

    @Message(
            "Each code lets as many people in as it has seats. Codes are not kept here, only how to recognise them: take the file"
                    + " whenever you need it, and give it to nobody who should not let people in.")
    String codesLead();

    @Message("Codes let nobody in now: course.yaml does not say “enrolment: by-code”.")
    String codesOff();

    @Message("Nobody has made codes yet.")
    String noCodes();

    @Message("Name")
    String cohort();

    @Message("What those are called together who come in this way, such as a school or a month. Others of the team find"
            + " them by it. At most {most} characters.")
    String cohortHint(int most);

    @Message("Give the codes a name of at most {most} characters.")
    String cohortError(int most);

    @Message("How many codes")
    String howMany();

    @Message("A number from 1 to {most}.")
    String numberHint(int most);

    @Message("Enter a number from 1 to {most}.")
    String numberError(int most);

    @Message("Seats of each code")
    String seatsOfEach();

    @Message(
            "One code with many seats suits a class; codes of one seat suit people whom you do not know together. From 1 to"
                    + " {most}.")
    String seatsOfEachHint(int most);

    @Message("Last day")
    String until();

    @Message("Until the end of this day, by UTC, the codes let people in.")
    String untilHint();

    @Message("Choose a day from {today} to {last}.")
    String untilError(String today, String last);

    @Message("Make codes")
    String make();

    @Message("New codes")
    String newCodes();

    @Message("Seats taken")
    String taken();

    @Message("{taken} of {seats}")
    String takenOf(long taken, long seats);

    @Message("Valid until")
    String validUntil();

    @Message("over")
    String over();

    @Message("Take the file (CSV)")
    String file();

    @Message("Take the file of \u2068{name}\u2069 (CSV)")
    String fileOf(String name);

    @Message("End")
    String end();

    @Message("End the codes of \u2068{name}\u2069")
    String endOf(String name);

    @Message("Answers at enrolment")
    String answersTitle();

    @Message("Which answers")
    String whichAnswers();

    @Message("All")
    String allAnswers();

    @Message("Only no")
    String onlyNo();

    @Message("There is no such answer.")
    String noAnswers();

    @Message("Question")
    String asked();

    @Message("Answer")
    String answer();

    @Message("On")
    String on();

    @Message("Invitations")
    String invitations();

    @Message(
            "Whoever is invited gets a mail with a link of their own, by which they get in whatever else the course asks of those who"
                    + " come. Nobody gets a second one while the first is open, and nobody who ended such mail.")
    String invitationsLead();

    @Message(
            "This site sends no mail, so nobody would be told of an invitation. Make codes and hand them out, or ask whoever"
                    + " runs the site to set up mail.")
    String noMail();

    @Message("Nobody was invited yet.")
    String noInvitations();

    @Message("Invited")
    String invited();

    @Message("Accepted")
    String accepted();

    @Message("Lines refused")
    String refusedLines();

    @Message("Invite by mail")
    String invite();

    @Message("File of names and addresses")
    String file1();

    @Message(
            "A table as CSV in UTF-8: on each line a name and an e-mail address, in either order, divided by commas, semicolons or"
                    + " tabs. At most 10,000 lines. A line that cannot be read is told and keeps no other from being invited.")
    String fileHint();

    @Message(
            "{#switch why}{#case NOT_TEXT}This is no text in UTF-8. In the spreadsheet, save the table as “CSV UTF-8”, and choose that"
                    + " file.{#case TOO_MANY}The file has more than {most} lines. Divide it.{#else}Choose a file with names and"
                    + " addresses.{/switch}")
    String unreadable(InvitationFile.Unreadable why, int most);

    @Message("Until the end of this day, by UTC, the links let people in.")
    String linksUntil();

    @Message("Invite them")
    String inviteThem();

    @Message(
            "{#when invited}{#is 1L}1 person is invited{#else}{invited} people are invited{/when}, {accepted} accepted.")
    String invitedOf(long invited, long accepted);

    @Message(
            "{#when lines}{#is 1L}1 line of the file was refused.{#else}{lines} lines of the file were refused.{/when}")
    String refusedOf(long lines);

    @Message("Mend these lines, and invite by a file of them alone, or by the whole: nobody is invited twice.")
    String refusedHint();

    @Message("Line")
    String line();

    @Message("Why")
    String why();

    @Message(
            "{#switch fault}{#case NOT_UTF8}It is not in UTF-8. Save the table as “CSV UTF-8”.{#case TOO_LONG}It is longer than 1,000"
                    + " characters.{#case OPEN_QUOTE}A quotation mark opens and does not close on this line.{#case CELLS}It has more than a"
                    + " name and an address.{#case NO_ADDRESS}It has no e-mail address.{#case BAD_ADDRESS}The address cannot be written to."
                    + " It takes letters without accents, and something on both sides of one @.{#case FORMULA}It begins like a formula, with"
                    + " =, +, - or @.{#case NO_NAME}It has no name.{#case LONG_NAME}The name is longer than 200 characters.{#case TWICE}The"
                    + " address stands further up already.{#case INVITED_BEFORE}The address is invited already.{#case ON_COURSE}Whoever has the"
                    + " address is on the course.{#else}Whoever has the address wants no invitations.{/switch}")
    String fault(InvitationFile.Fault fault);

    @Message("All refused lines (CSV)")
    String allRefused();

    @Message("Nobody of this list is invited.")
    String nobodyInvited();

    @Message("E-mail address")
    String address();

    @Message("State")
    String state();

    @Message("Accepted by \u2068{name}\u2069 on {day}")
    String acceptedBy(String name, String day);

    @Message("The mail server refused the address")
    String bounced();

    @Message("Open")
    String open();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();
}
