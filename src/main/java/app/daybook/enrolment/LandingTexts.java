package app.daybook.enrolment;

import java.math.BigDecimal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a course's public page. */
@MessageBundle("landing")
interface LandingTexts {

    @Message("A course in {#when days}{#is 1}1 day{#else}{days} days{/when}")
    String eyebrow(int days);

    @Message("Read a sample day")
    String readSample();

    @Message("{#when days}{#is 1}1 day, one page{#else}{days} days, one page a day{/when}")
    String factDays(int days);

    @Message(
            "About {#when hours}{#is 1}1 study hour{#else}{hours} study hours{/when}, reading and practice together (an estimate)")
    String factHours(int hours);

    @Message("{hours} continuing-education hours, computed by the NCBTMB home-study measure; no approval is held")
    String factCe(BigDecimal hours);

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

    @Message("Before you enrol")
    String offer();

    @Message("For whom it is")
    String offerFor();

    @Message("Who wrote it")
    String offerBy();

    @Message("What it costs")
    String offerPrice();

    @Message("What it is not")
    String offerNot();

    @Message("What you will be able to do")
    String outcomes();

    @Message("{#when days}{#is 1}The day{#else}The {days} days{/when}")
    String syllabus(int days);

    @Message("Days {first}–{last}")
    String dayRange(int first, int last);

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("Muscles, and where they refer")
    String atlas();

    @Message(
            "An atlas of {#when count}{#is 1}1 muscle{#else}{count} muscles{/when} comes with the course: body maps, cautions, dose and when to refer. Everyone"
                    + " may read it.")
    String atlasText(int count);

    @Message("See all muscles")
    String allMuscles();

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

    @Message("Enrolment is closed")
    String closed();

    @Message("Who is on the course goes on, and certificates stay valid.")
    String retired();

    @Message("The files of this course are no longer on this site. It stays as it was published last: who is on it goes"
            + " on, and certificates stay valid. Nobody can enrol until the files are back.")
    String withoutFolder();

    @Message("Courses")
    String courses();
}
