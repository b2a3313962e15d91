package app.daybook.enrolment;

import java.math.BigDecimal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a course's public page, which are the same for every course: what is special to one is in its files. */
@MessageBundle("landing")
interface LandingTexts {

    @Message("A course in {#when days}{#is 1}1 day{#else}{days} days{/when}")
    String eyebrow(int days);

    @Message("Read a sample day")
    String readSample();

    @Message("See the map of {muscle}")
    String toMuscle(String muscle);

    @Message("{#when days}{#is 1}1 day{#else}{days} days{/when}")
    String factDays(int days);

    @Message("one page a day")
    String factDaysWhat();

    @Message("About {minutes} min")
    String factMinutes(int minutes);

    @Message("on an ordinary day")
    String factMinutesWhat();

    @Message("About {#when hours}{#is 1}1 hour{#else}{hours} hours{/when}")
    String factHours(int hours);

    @Message("of study in all (an estimate)")
    String factHoursWhat();

    @Message("1 certificate")
    String factCertificate();

    @Message("that anyone can check")
    String factCertificateWhat();

    @Message("How a day goes")
    String dayGoes();

    @Message("Read")
    String stepRead();

    @Message("One page, about {minutes} min.")
    String stepReadText(int minutes);

    @Message("Try")
    String stepTry();

    @Message("What the day teaches, for about {minutes} min.")
    String stepTryText(int minutes);

    @Message("Answer")
    String stepAnswer();

    @Message(
            "A quiz of about {#when questions}{#is 1}1 question{#else}{questions} questions{/when}. Each option explains"
                    + " itself afterwards.")
    String stepAnswerText(int questions);

    @Message("Go on")
    String stepNext();

    @Message("The next day opens at {time} in your own time zone. A day that you missed stays open.")
    String nextDaily(String time);

    @Message("The next day opens when you have marked this one complete.")
    String nextOnCompletion();

    @Message("All days are open from the start.")
    String nextOpen();

    @Message("Remember")
    String stepReview();

    @Message("Questions come back for review on later days, at most ten a day.")
    String stepReviewText();

    @Message("Look into a day")
    String lookInto();

    @Message("Day {day}: {title}")
    String dayAndTitle(int day, String title);

    @Message("Read day {day}")
    String readDay(int day);

    @Message("Open to everyone, without an account.")
    String openToAll();

    @Message("What you will be able to do")
    String outcomes();

    @Message("{#when days}{#is 1}The day{#else}The {days} days{/when}")
    String syllabus(int days);

    @Message("After it:")
    String after();

    @Message("Days {first}–{last}")
    String dayRange(int first, int last);

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("How the hours are counted")
    String hours();

    @Message("{sum} CE hours, computed by the NCBTMB home-study measure; no approval is held.")
    String ceSum(String sum);

    @Message("The course claims {hours} of them.")
    String ceClaimed(BigDecimal hours);

    @Message(
            "Expect about {#when hours}{#is 1}1 study hour{#else}{hours} study hours{/when}, reading and practice together. It is an estimate of your time.")
    String learningHours(int hours);

    @Message("They are study hours and no credits: no body has approved this course. Whether yours counts them is for"
            + " it to say.")
    String noCredits();

    @Message("For whom it is")
    String offerFor();

    @Message("Who wrote it")
    String offerBy();

    @Message("What it costs")
    String offerPrice();

    @Message("What it is not")
    String offerNot();

    @Message("In plain words")
    String plain();

    @Message("What is approved, reviewed and counted")
    String standing();

    @Message("Questions and answers")
    String answers();

    @Message("Point to where it hurts")
    String atlas();

    @Message(
            "An atlas of {#when count}{#is 1}1 muscle{#else}{count} muscles{/when} comes with the course: body maps, cautions, dose and when to refer. Everyone"
                    + " may read it, without an account.")
    String atlasText(int count);

    @Message("See all muscles")
    String allMuscles();

    @Message("Those who are enrolled may also take all days with them as a book (EPUB) for reading offline.")
    String bookText();

    @Message("Download the book")
    String book();

    @Message("What you hold at the end")
    String certificate();

    @Message(
            "A {title} after every day is done, {#when handedIn}{#is 0}{#is 1}1 practical record is handed in, {#else}{handedIn}"
                    + " practical records are handed in, {/when}{#when accepted}{#is 0}{#is 1}1 is accepted by a reviewer, {#else}"
                    + "{accepted} are accepted by a reviewer, {/when}the final is passed at {mark} % with every safety question"
                    + " right, and the evaluation is given. Anyone can check it by its number or QR code.")
    String certificateText(String title, int mark, int handedIn, int accepted);

    @Message("A specimen of the certificate: in a fine border it names the provider, the holder, the course, the dates,"
            + " the hours and the result, with a seal and a code to scan")
    String specimenPicture();

    @Message("A specimen, printed as the real ones are. It was issued to nobody.")
    String specimen();

    @Message("Enrolment is closed")
    String closed();

    @Message("Who is on the course goes on, and certificates stay valid.")
    String retired();

    @Message("The files of this course are no longer on this site. It stays as it was published last: who is on it goes"
            + " on, and certificates stay valid. Nobody can enrol until the files are back.")
    String withoutFolder();

    @Message("Courses")
    String courses();

    @Message("Every course that one may begin on this site.")
    String coursesLead();
}
