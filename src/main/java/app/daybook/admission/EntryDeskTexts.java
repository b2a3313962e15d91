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

    @Message("Error: ")
    String errorPrefix();

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

    @Message(
            "What those are called together who come in by these codes, such as a school or a month. Others of the team find"
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
}
