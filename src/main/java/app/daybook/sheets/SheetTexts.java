package app.daybook.sheets;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around practice sheets; what stands on them is the course's. */
@MessageBundle("sheets")
public interface SheetTexts {

    @Message("Practice sheets")
    String title();

    @Message(
            "To print and to fill in by hand, each with an example. They need no account, and nothing that you write on"
                    + " paper comes here.")
    String lead();

    @Message("Example: {whose}.")
    String exampleTitle(String whose);

    @Message("{title}, example: {whose}")
    String exampleFile(String title, String whose);

    @Message("An invented person of this course.")
    String invented();

    @Message("Filled in, as an example: {whose}")
    String exampleLink(String whose);

    @Message("To print")
    String toPrint();

    @Message("A4 (PDF)")
    String a4();

    @Message("US letter (PDF)")
    String letter();

    @Message("The blank sheet")
    String toBlank();

    @Message("Sheets of this day")
    String ofDay();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Not clear")
    String unclear();

    @Message("ticked")
    String ticked();

    @Message("Number chosen: {number}")
    String chosen(String number);

    @Message("Before")
    String beforeHalf();

    @Message("After")
    String afterHalf();

    @Message("None of these")
    String none();

    @Message("0: {least}")
    String zero(String least);

    @Message("10: {most}")
    String ten(String most);

    @Message("Body, {view}")
    String body(String view);

    @Message("Body, {view}; marked with a cross")
    String bodyMarked(String view);

    @Message("day {day}")
    String day(int day);

    @Message("Signature and date")
    String signature();

    @Message("Muscle")
    String muscle();

    @Message("Ceiling")
    String ceiling();

    @Message("Seconds")
    String seconds();

    @Message("Dose")
    String dose();

    @Message("Standard dose.")
    String standard();

    @Message("Stop rule.")
    String stopRule();

    @Message("Call 911 or your local number now")
    String callNow();

    @Message("Leave the tasks, and be seen by a clinician today")
    String seeToday();

    @Message("Clinical review: {review}.")
    String review(String review);
}
