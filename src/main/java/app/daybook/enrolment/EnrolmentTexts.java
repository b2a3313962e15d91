package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the landing page, enrolling and a lesson. */
@MessageBundle("enrolment")
public interface EnrolmentTexts {

    @Message("Enrol")
    String enrol();

    @Message("Where does it hurt?")
    String whereItHurts();

    @Message("Day {day}")
    String day(int day);

    @Message("You are not enrolled in {title}")
    String notEnrolled(String title);

    @Message("Only those who are on the course may open this page. Enrol, then come back here.")
    String notEnrolledToDo();

    @Message("To see its pages as learners do, open the preview: nothing that you do there is kept.")
    String previewToDo();

    @Message("Open the preview")
    String toPreview();

    @Message("Open the course page")
    String toCourse();

    @Message("Nobody can enrol in {title} any more")
    String closed(String title);

    @Message("The course is retired. Whoever is on it goes on, and certificates stay valid.")
    String closedToDo();

    @Message("Day {day} is not open yet")
    String lessonLocked(int day);

    @Message("It opens on {date}, at {time}.")
    String lessonOpens(String date, String time);

    @Message("It opens when you have completed day {day}.")
    String lessonOpensAfter(int day);

    @Message("Time zone")
    String zone();

    @Message("Choose your time zone from the list.")
    String chooseZone();

    @Message("Choose a start date from today, which is {today} in your time zone, to a year from then.")
    String chooseStart(String today);

    @Message("Enter the start date as year-month-day, such as {example}.")
    String startFormat(String example);
}
