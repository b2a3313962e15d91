package app.daybook.book;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the book, and those that a course’s landing page and its book must say alike. */
@MessageBundle("book")
public interface BookTexts {

    @Message("Clinical review: {state}")
    String clinicalReview(String state);

    @Message("Accreditation or approval: none held")
    String accreditation();

    @Message("Taught by {names}")
    String taughtBy(String names);

    @Message("Before you practise")
    String safety();

    @Message("Day {day}")
    String day(int day);

    @Message("Day {day}: {title}")
    String dayAndTitle(int day, String title);

    @Message("Day {day} of {days}")
    String dayOf(int day, int days);

    @Message("A course in {#when days}{#is 1}1 day{#else}{days} days{/when}")
    String eyebrow(int days);

    @Message("{minutes} min reading")
    String reading(int minutes);

    @Message("{minutes} min practice")
    String practice(int minutes);

    @Message("What you will be able to do")
    String objectives();

    @Message("Check yourself")
    String check();

    @Message("Match each with one of these; one may be used more than once or not at all.")
    String matchWith();

    @Message("To the answer")
    String toAnswer();

    @Message("Answers to the self-checks")
    String answers();

    @Message("Right:")
    String right();

    @Message("Back to the question")
    String toQuestion();

    @Message("References")
    String references();

    @Message("Works cited in this course")
    String bibliography();

    @Message("Cited on")
    String citedOn();

    @Message("Contents")
    String contents();

    @Message("Landmarks")
    String landmarks();

    @Message("Cover")
    String cover();

    @Message("Cover: {title}")
    String coverOf(String title);

    @Message("Title page")
    String titlePage();

    @Message("About this book")
    String about();

    @Message("Edition of {date}, {edition}")
    String edition(String date, String edition);

    @Message("Provided by {provider}")
    String providedBy(String provider);

    @Message("Licence of the texts:")
    String licence();

    @Message(
            "The book holds {#when days}{#is 1}the lesson of the day{#else}the lessons of all {days} days{/when}. Quizzes, your progress and the certificate are on the"
                    + " course’s site; what you read here does not count there.")
    String holds(int days);

    @Message("The course on its site")
    String site();

    @Message("Mark day {day} complete and take its quiz on the course’s site")
    String dayOnSite(int day);

    @Message("Lessons as text with figures. Every figure and body map has a text alternative; points and areas are"
            + " told apart by form, not by colour alone. The contents list parts, days and sections. There are no"
            + " page numbers of a printed edition. Conformance to a standard has not been certified.")
    String accessibility();
}
