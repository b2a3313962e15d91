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

    @Message("You enrol as \u2068{name}\u2069. Choose when the course opens; all its days open with it.")
    String enrolLeadOpen(String name);

    @Message("Start date")
    String startDate();

    @Message("Day 1 opens on this date at {time}, in your time zone. Leave it empty to start today.")
    String startDateHint(String time);

    @Message("All days open on this date at {time}, in your time zone. Leave it empty to start today.")
    String startDateHintOpen(String time);

    @Message("Time zone")
    String zone();

    @Message("Days open by the clock of this zone. We guess it from your device; change it if it is wrong.")
    String zoneHint();

    @Message("There is a problem")
    String problem();

    @Message("Choose your time zone from the list.")
    String chooseZone();

    @Message("Choose a start date from today, which is {today} in your time zone, to a year from then.")
    String chooseStart(String today);

    @Message("Enter the start date as year-month-day, such as {example}.")
    String startFormat(String example);

    @Message("Error: ")
    String errorPrefix();

    @Message("Day {day}")
    String day(int day);

    @Message("You are not enrolled in {title}")
    String notEnrolled(String title);

    @Message("Only those who are on the course may open this page. Enrol, then come back here.")
    String notEnrolledToDo();

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
}
