package app.daybook.keeping;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around notes and bookmarks. */
@MessageBundle("keeping")
public interface KeepingTexts {

    @Message("Notes and bookmarks")
    String title();

    @Message("Everything that you noted or marked in this course, in the order of its days. Only you read it.")
    String lead();

    @Message("{#when count}{#is 1}One note or bookmark{#else}{count} notes and bookmarks{/when}")
    String count(int count);

    @Message("Nothing is kept yet")
    String empty();

    @Message(
            "Open a day that you have reached and choose “Notes for this day”: each of its paragraphs takes a note or a bookmark.")
    String emptyToDo();

    @Message("Go to Today")
    String toToday();

    @Message("Save as PDF")
    String pdf();

    @Message("Your browser prints this page too, without the menus.")
    String printHint();

    @Message("Notes for this day")
    String ofDay();

    @Message("Notes for day {day}")
    String ofDayNumber(int day);

    @Message(
            "Each paragraph of the day takes one note or bookmark. Only you read them. They stay when the course changes: where"
                    + " a paragraph is worded otherwise by then, the note stays with the day and quotes what it belonged to.")
    String ofDayLead();

    @Message("Read the day")
    String toDay();

    @Message("All notes of the course")
    String toAll();

    @Message("Day {day}: {title}")
    String dayTitle(int day, String title);

    @Message("A day that is no longer in the course")
    String goneDay();

    @Message("Beginning of the day")
    String beginning();

    @Message("At paragraphs that are worded otherwise by now")
    String earlier();

    @Message("The paragraph is worded otherwise by now, or gone. It began:")
    String changedSince();

    @Message("Your note")
    String note();

    @Message("Bookmark")
    String bookmark();

    @Message("Bookmarked")
    String bookmarked();

    @Message("Add a note")
    String add();

    @Message("Change the note")
    String change();

    @Message("Add words to the bookmark")
    String addWords();

    @Message("Keep the note")
    String keep();

    @Message("At most {most} characters.")
    String hint(int most);

    @Message("Bookmark this paragraph")
    String setBookmark();

    @Message("Remove the bookmark")
    String removeBookmark();

    @Message("Delete the note…")
    String deleteAsk();

    @Message("Delete it for good")
    String delete();

    @Message("Kept on {when}")
    String keptOn(String when);

    @Message("Show the paragraph")
    String show();

    @Message("Not kept yet")
    String notKept();

    @Message("Error:")
    String error();

    @Message(
            "The note is too long, by {#when over}{#is 1}one character{#else}{over} characters{/when}. Shorten it; nothing of"
                    + " it is lost.")
    String tooLong(int over);

    @Message(
            "This note was changed in another window since you opened it. Below are both; keep yours, or leave the other.")
    String overtaken();

    @Message("As it is kept now")
    String asKept();

    @Message("As you wrote it")
    String asWritten();

    @Message("You keep {most} notes and bookmarks of this course, which is all that fits")
    String tooMany(int most);

    @Message("Remove some that you no longer need, then keep this one. Your browser’s Back leads to what you wrote.")
    String tooManyToDo();

    @Message("Notes and bookmarks of {course}")
    String printedSubject(String course);

    @Message("Show where notes go")
    String showPlaces();

    @Message("Cancel")
    String cancel();

    @Message("What you have kept stays here; the days are closed to you until you come back.")
    String leftToDo();
}
