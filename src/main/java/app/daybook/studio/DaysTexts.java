package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the days’ order, and of what begins: a day, a course. */
@MessageBundle("days")
public interface DaysTexts {

    @Message("Order the days, or add one")
    String title();

    @Message("Order")
    String order();

    @Message(
            "Give each day the number that it should have. Learners keep what they did: it belongs to the day, wherever it stands."
                    + " The parts keep their numbers of days.")
    String orderHint();

    @Message("Place of {title}")
    String placeOf(String title);

    @Message("Put them in this order")
    String arrange();

    @Message("Each place is a whole number, and none is larger than the number of days. Nothing was changed.")
    String placeError();

    @Message("Add a day")
    String add();

    @Message("It comes with an objective and a question to write on, and makes its part one day longer.")
    String addHint();

    @Message("Title of the new day")
    String newTitle();

    @Message("It comes after")
    String after();

    @Message("It becomes the first day")
    String first();

    @Message("Day {day}: {title}")
    String day(int day, String title);

    @Message("A day needs a title of at most 200 characters, and a course has at most 99 days. Nothing was changed.")
    String newDayError();

    @Message(
            "The draft was changed since you opened this page. Look at the days as they are now, then decide again. Nothing was"
                    + " changed.")
    String daysChanged();

    @Message("Begin a course")
    String newCourse();

    @Message(
            "It begins with one day, a final and an evaluation to write on. Nobody but authors sees it before you publish it.")
    String newCourseHint();

    @Message("Title")
    String courseTitle();

    @Message("Exactly as certificates print it, at most 200 characters")
    String courseTitleHint();

    @Message("Address")
    String courseId();

    @Message("The end of the course’s address, for good: small letters, digits and hyphens, beginning with a letter")
    String courseIdHint();

    @Message("Begin")
    String begin();

    @Message("Write a title of at most 200 characters.")
    String courseTitleError();

    @Message(
            "Write an address of small letters, digits and hyphens, which begins with a letter and has at most 60 characters.")
    String courseIdError();

    @Message("There is a course of this address already. Choose another.")
    String courseIdTaken();

    @Message("Take out…")
    String toRemoval();

    @Message("Take out “{title}”")
    String removalOf(String title);

    @Message("Take the day out")
    String remove();

    @Message(
            "It is the only day of its part, or of the course. Give the part another day, or take the part out of course.yaml and"
                    + " its days with it, and then come back.")
    String onlyDay();

    @Message(
            "Once it is published, the day is gone for everybody. What learners earned stays with the edition under which they earned"
                    + " it, and who is in an attempt goes on. The day’s id is never used again: it is listed under “retired” in"
                    + " course.yaml.")
    String removalStays();

    @Message("Learners do not have this day: it was never published.")
    String removalOfDraft();

    @Message("What goes with it")
    String removalTakes();

    @Message(
            "{#when count}{#is 0}Its text; it has no questions.{#is 1}Its text and 1 question.{#else}Its text and {count} questions.{/when} The final keeps its own.")
    String removalQuestions(int count);

    @Message("These files link to the day, and have an error until they do not:")
    String removalLinks();

    @Message("It is taken out of the draft; learners go on as they are until you publish.")
    String removalHint();
}
