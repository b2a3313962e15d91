package app.daybook.today;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of Today and the calendar. */
@MessageBundle("today")
public interface TodayTexts {

    @Message("Today")
    String title();

    @Message("Day <strong>{day}</strong> of {days}")
    String dayOf(int day, int days);

    @Message("Day 1 opens soon")
    String before();

    @Message("{done} of {#when days}{#is 1}1 day{#else}{days} days{/when} done")
    String done(long done, int days);

    @Message("Read day {day}: {title}")
    String read(int day, String title);

    @Message("Review")
    String review();

    @Message("{#when count}{#is 1}1 question from earlier days is due.{#else}{count} questions from earlier days are"
            + " due.{/when} Each takes less than a minute; you may skip any.")
    String reviewsDue(int count);

    @Message("{#when count}{#is 1}1 new message{#else}{count} new messages{/when} from those who teach you")
    String newMessages(int count);

    @Message("{#when count}{#is 1}1 question of yours is answered{#else}{count} questions of yours are answered{/when}")
    String newAnswers(int count);

    @Message("Review now")
    String reviewNow();

    @Message("You teach here.")
    String youTeach();

    @Message("Go to the instructor’s desk")
    String toDesk();

    @Message("Day {day}")
    String day(int day);

    @Message("Read the day")
    String readDay();

    @Message("Take the quiz")
    String takeQuiz();

    @Message("Take the final")
    String takeFinal();

    @Message("Give your evaluation")
    String evaluate();

    @Message("Claim your certificate")
    String claim();

    @Message("Waiting for signature")
    String waitingForSignature();

    @Message("See your claim")
    String seeClaim();

    @Message("See your attempts")
    String seeAttempts();

    @Message("{#when count}{#is 1L}1 claim waits for a signature.{#else}{count} claims wait for a signature.{/when}")
    String claimsWait(long count);

    @Message("See your certificate")
    String certificate();

    @Message("Nothing is due")
    String nothing();

    @Message("Day {day} opens on {when}.")
    String opensAt(int day, String when);

    @Message("The course is paused.")
    String paused();

    @Message("It goes on on {date}.")
    String pausedUntil(String date);

    @Message("What has opened stays open; no further day opens until you go on.")
    String pausedOpen();

    @Message("Go on or change the pause")
    String toPause();

    @Message("Days you can catch up")
    String catchUp();

    @Message("They stay open; take them when it suits you.")
    String catchUpHint();

    @Message("The path of the day")
    String path();

    @Message("Read")
    String stepRead();

    @Message("Practise")
    String stepPractise();

    @Message("Quiz")
    String stepQuiz();

    @Message("Practical record")
    String stepRecord();

    @Message("handed in")
    String stateHandedIn();

    @Message("Write the practical record")
    String writeRecord();

    @Message("Your practical records")
    String records();

    @Message("Practical records to see to")
    String recordsDue();

    @Message("Mend it: {form}, day {day}")
    String recordMend(String form, int day);

    @Message("returned with comments")
    String recordReturned();

    @Message("Write it: {form}, day {day}")
    String recordWrite(String form, int day);

    @Message("not handed in")
    String recordNotHandedIn();

    @Message("{form}, day {day}")
    String recordOf(String form, int day);

    @Message("an instructor is to read it")
    String recordWaits();

    @Message("Only practical records are missing")
    String recordsMissing();

    @Message("Your certificate can be claimed as soon as they are there.")
    String recordsMissingText();

    @Message("An instructor is to accept your record")
    String recordsRead();

    @Message("You have done everything for the certificate. It can be claimed as soon as your record is accepted; if it"
            + " comes back with comments, you find it here.")
    String recordsReadText();

    @Message("See your records")
    String seeRecords();

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("{#when count}{#is 1}1 question{#else}{count} questions{/when}")
    String questions(int count);

    @Message("done")
    String stateDone();

    @Message("Calendar")
    String calendar();

    @Message("What the certificate needs")
    String conditions();

    @Message("The course as a book (EPUB)")
    String book();

    @Message(
            "It holds {#when days}{#is 1}the day{#else}all {days} days{/when} for reading offline. What counts is reading them here.")
    String bookText(int days);

    @Message(
            "It holds {#when days}{#is 1}the day{#else}all {days} days{/when} for reading offline. Here they open one at a time, and what counts is reading them"
                    + " here.")
    String bookTextPaced(int days);

    @Message("All days")
    String allDays();

    @Message("done")
    String done1();

    @Message("today")
    String today();

    @Message("missed, still open")
    String missed();

    @Message("open")
    String open();

    @Message("locked")
    String locked();

    @Message("locked until")
    String lockedUntil();

    @Message("Locked days open at {time}.")
    String daysOpenAt(String time);

    @Message("All <strong>{days}</strong> days are done")
    String allDone(int days);

    @Message("Show it as a whole")
    String finalNext();

    @Message("The final asks from every part of the course. Read what you are unsure of first; the days stay open.")
    String finalNextText();

    @Message("You have passed the final")
    String finalPassed();

    @Message("Your opinion of the course is the last thing asked for before the certificate.")
    String finalPassedText();

    @Message("Your certificate is ready to claim")
    String readyToClaim();

    @Message("You hold the certificate")
    String earned();

    @Message(
            "What you learned fades unless it is used. A few reviews now and then keep it, and the days and the atlas stay"
                    + " open to you.")
    String earnedText();

    @Message("What you keep")
    String kept();

    @Message("The atlas of muscles")
    String atlas();

    @Message("No course takes learners at present.")
    String nothingOffered();

    @Message("{#when count}{#is 1}1 day{#else}{count} days{/when}")
    String daysLong(int count);

    @Message("{#when count}{#is 0}less than an hour{#is 1}about 1 hour{#else}about {count} hours{/when}")
    String hoursLong(int count);

    @Message("Enrol")
    String enrol();

    @Message("Read a sample day")
    String sample();

    @Message("You are not on a course")
    String none();

    @Message("Choose a course to begin.")
    String noneText();

    @Message("See the courses")
    String courses();

    @Message("Your days in another calendar")
    String feedTitle();

    @Message(
            "Your phone or computer can show when each day opens. It reads that at an address of your own, and follows when your days"
                    + " move.")
    String feedLead();

    @Message("Your address")
    String feedAddress();

    @Message(
            "Whoever has it sees on which course you are and when its days open, without signing in. Keep it to yourself.")
    String feedAddressHint();

    @Message("Subscribe")
    String feedSubscribe();

    @Message("Open as a file")
    String feedFile();

    @Message("Made on {moment}.")
    String feedSince(String moment);

    @Message("There is an address, and it cannot be shown again. Make a new one; the old one then leads nowhere.")
    String feedUnknown();

    @Message("Make an address")
    String feedMake();

    @Message("Make a new address")
    String feedNew();

    @Message("Turn it off")
    String feedOff();

    @Message("After either, the address above leads nowhere.")
    String feedNewHint();

    @Message("What is in it")
    String feedWhat();

    @Message(
            "For each day that opens by the calendar its number, the name of the course, the minutes that it takes, and a link; for a course"
                    + " whose days are all open, the day on which it begins; and the last day on which your"
                    + " certificate holds, if it has one. Nothing of what a day is about, and nothing of what you did.")
    String feedWhatText();

    @Message("Daybook")
    String feedName();

    @Message("Day {day} – {course}")
    String feedDay(int day, String course);

    @Message("It opens – {course}")
    String feedOpens(String course);

    @Message("About {#when minutes}{#is 1}1 minute{#else}{minutes} minutes{/when}.")
    String feedMinutes(int minutes);

    @Message("Last day of your certificate – {course}")
    String feedCertificateEnds(String course);
}
