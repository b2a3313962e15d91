package app.daybook.atlas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the warning signs of a course: the page that shows all of them, and the emergency card. */
@MessageBundle("refer")
public interface ReferTexts {

    @Message("When to refer")
    String title();

    @Message("Every warning sign of this course, sorted by how fast it needs someone else. You notice, sort and act;"
            + " nothing here is a diagnosis. Where two readings are possible, the faster one stands.")
    String lead();

    @Message("Print this page: it fits on one sheet of paper, both sides.")
    String print();

    @Message("The card for an emergency")
    String toCard();

    @Message("All signs on one page")
    String all();

    @Message("Guideline: {source}.")
    String guideline(String source);

    @Message("Own caution: {source}.")
    String judgement(String source);

    @Message("“Guideline” means that a guideline or a consensus gives the sign this speed. “Own caution” means that the"
            + " course chose it, on the faster side.")
    String note();

    @Message("Clinical review: {review}.")
    String review(String review);

    @Message("Emergency card")
    String cardTitle();

    @Message("What to do, and for what. Print it, fill in the two lines, and keep it where you work.")
    String cardLead();

    @Message("Call 911 or your local number now")
    String call();

    @Message("Take your hands away. Do not press to find out.")
    String step1();

    @Message("Call, or have someone call while you stay. Say where you are, what you see and when it began.")
    String step2();

    @Message("Keep the person still and at ease. Stay until help arrives, and do what the dispatcher says.")
    String step3();

    @Message("Write down the time, what you saw and when the person was last well. A sign that fades still counts.")
    String step4();

    @Message("This address")
    String address();

    @Message("Entrance, floor, code of the door")
    String door();

    @Message("The card has short words. The page “When to refer” has the whole sign, and signs with another speed.")
    String cardNote();
}
