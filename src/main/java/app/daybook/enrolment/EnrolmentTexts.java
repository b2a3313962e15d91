package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the landing page, enrolling and a lesson. */
@MessageBundle("enrolment")
public interface EnrolmentTexts {

    @Message("A course in {days} days")
    String eyebrow(int days);

    @Message("Enrol")
    String enrol();

    @Message("Read a sample day")
    String readSample();

    @Message("{days} days, one page a day")
    String factDays(int days);

    @Message("About {hours} hours of reading and practice in all (estimated learning hours)")
    String factHours(int hours);

    @Message("{words} words of teaching support {hours} continuing-education hours at 12,000 words an hour")
    String factCe(String words, String hours);

    @Message("What you will be able to do")
    String outcomes();

    @Message("The {days} days")
    String syllabus(int days);

    @Message("Days {first}–{last}")
    String dayRange(int first, int last);

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("Those who are enrolled may also take all days with them as a book (EPUB) for reading offline.")
    String bookText();

    @Message("Download the book")
    String book();

    @Message("What you hold at the end")
    String certificate();

    @Message("A {title} after every day is done, the final is passed at {mark} % with every safety question right, and"
            + " the evaluation is given. Anyone can check it by its number or QR code.")
    String certificateText(String title, int mark);

    @Message("A sample of the certificate, with a place for your name")
    String sampleCertificate();

    @Message("Sample")
    String sample();

    @Message("Your name")
    String yourName();

    @Message("Courses")
    String courses();

    @Message("Begin")
    String begin();

    @Message("Enrol in {title}")
    String enrolIn(String title);

    @Message("You enrol as {name}. Choose when day 1 opens; after it, one day opens each morning.")
    String enrolLead(String name);

    @Message("Start date")
    String startDate();

    @Message("Day 1 opens on this date at {time}, in your time zone.")
    String startDateHint(String time);

    @Message("Time zone")
    String zone();

    @Message("Days open by the clock of this zone. We guess it from your device; change it if it is wrong.")
    String zoneHint();

    @Message("There is a problem")
    String problem();

    @Message("Error: ")
    String errorPrefix();

    @Message("Day {day} of {days}")
    String dayOf(int day, int days);

    @Message("{reading} min reading")
    String reading(int reading);

    @Message("{minutes} min practice")
    String practice(int minutes);

    @Message("{count} questions")
    String questions(int count);

    @Message("Today you will")
    String objectives();

    @Message("On this page")
    String contents();

    @Message("References")
    String references();

    @Message("Mark complete")
    String complete();

    @Message("You have read this day. When you have tried it too, mark it complete; scrolling never does.")
    String completeHint();

    @Message("You marked this day complete.")
    String completed();

    @Message("Go to the quiz")
    String toQuiz();

    @Message("Quiz passed")
    String quizPassed();

    @Message("See your attempts")
    String seeAttempts();

    @Message("Day {day}")
    String day(int day);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Day pages")
    String pager();

    @Message("Back to Today")
    String toToday();

    @Message("This is a sample day")
    String sampleTitle();

    @Message("It is a whole day of the course as students read it; its quiz and your progress come with enrolling.")
    String sampleText();

    @Message("Opens in a new tab")
    String newTab();

    @Message("You are not enrolled in {title}")
    String notEnrolled(String title);

    @Message("Enrol on the course page, then come back here.")
    String notEnrolledToDo();

    @Message("Day {day} is not open yet")
    String lessonLocked(int day);

    @Message("It opens on {date}, at {time}.")
    String lessonOpens(String date, String time);

    @Message("It opens when you have completed day {day}.")
    String lessonOpensAfter(int day);
}
