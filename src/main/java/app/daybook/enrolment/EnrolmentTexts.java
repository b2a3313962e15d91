package app.daybook.enrolment;

import java.math.BigDecimal;

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

    @Message("{hours} continuing-education hours, computed by the NCBTMB home-study measure; no approval is held")
    String factCe(BigDecimal hours);

    @Message("How the hours are counted")
    String hours();

    @Message("{sum} CE hours, computed by the NCBTMB home-study measure; no approval is held.")
    String ceSum(String sum);

    @Message("The course claims {hours} of them.")
    String ceClaimed(BigDecimal hours);

    @Message("Apart from it, expect about {hours} hours of reading and practice (estimated learning hours);"
            + " practice without supervision earns no CE hours.")
    String learningHours(int hours);

    @Message("What you will be able to do")
    String outcomes();

    @Message("The {days} days")
    String syllabus(int days);

    @Message("Days {first}–{last}")
    String dayRange(int first, int last);

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("Muscles, and where they refer")
    String atlas();

    @Message("An atlas of {count} muscles comes with the course: body maps, cautions, dose and when to refer. Everyone"
            + " may read it.")
    String atlasText(int count);

    @Message("See all muscles")
    String allMuscles();

    @Message("Where does it hurt?")
    String whereItHurts();

    @Message("Muscles of this day in the atlas")
    String musclesOfDay();

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

    @Message("Choose your time zone from the list.")
    String chooseZone();

    @Message("Choose a start date from today to a year from now.")
    String chooseStart();

    @Message("Enter the start date as year-month-day, such as {example}.")
    String startFormat(String example);

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
