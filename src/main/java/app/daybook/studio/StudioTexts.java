package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the studio: the tree of a course, one file, and how it is seen. */
@MessageBundle("studio")
public interface StudioTexts {

    @Message("Studio")
    String title();

    @Message("The question “\u2068{id}\u2069” stands on")
    String questionAt(String id);

    @Message("Write and publish courses. What you write is a draft that only authors see, until you publish it.")
    String lead();

    @Message("No course is yours to write.")
    String none();

    @Message("Served to learners")
    String served();

    @Message("Not published yet")
    String neverPublished();

    @Message("Has a draft")
    String hasDraft();

    @Message("Studio: {title}")
    String of(String title);

    @Message("{#when count}{#is 0}No errors{#is 1}1 error{#else}{count} errors{/when}")
    String errors(int count);

    @Message("{#when count}{#is 0}No warnings{#is 1}1 warning{#else}{count} warnings{/when}")
    String warnings(int count);

    @Message("The draft has errors. It is not published before they are mended; learners go on with what is served.")
    String broken();

    @Message("Nothing is changed: learners see what you see here.")
    String unchanged();

    @Message("The draft is not published yet.")
    String changed();

    @Message("The whole course")
    String courseFiles();

    @Message("Other files")
    String otherFiles();

    @Message("Pictures and other media")
    String media();

    @Message("File")
    String file();

    @Message("State")
    String state();

    @Message("Errors")
    String errorsHead();

    @Message("Warnings")
    String warningsHead();

    @Message("Words")
    String words();

    @Message("Minutes that count")
    String ceMinutes();

    @Message("Questions")
    String questions();

    @Message("Published")
    String statePublished();

    @Message("Draft")
    String stateDraft();

    @Message("New")
    String stateNew();

    @Message("To be taken out")
    String stateRemoved();

    @Message("Published text changed")
    String stateOvertaken();

    @Message("Day {day}")
    String day(int day);

    @Message(
            "Minutes that count towards hours of continuing education are words divided by 200, and minutes of sound and film: the"
                    + " home-study measure, which claims no approval.")
    String ceHint();

    @Message("Text of {file}")
    String text(String file);

    @Message(
            "At most {kilobytes} kB. What is wrong is listed below the text; nothing is shown to learners before you publish.")
    String textHint(int kilobytes);

    @Message("Save draft")
    String save();

    @Message("Preview")
    String preview();

    @Message("Draft saved {when} by \u2068{who}\u2069")
    String savedBy(String when, String who);

    @Message("As it is published")
    String asPublished();

    @Message("Saved {time}")
    String savedAt(String time);

    @Message("Not saved yet. Your text stays here; it is tried again.")
    String notSavedYet();

    @Message("This text has {kilobytes} kB and cannot be saved; shorten it to {most} kB or split it.")
    String tooLongHere(String kilobytes, String most);

    @Message("Go back to the published text")
    String giveUp();

    @Message("Take this file out of the draft")
    String giveUpNew();

    @Message("What to mend")
    String findings();

    @Message("Nothing is wrong with this file.")
    String noFindings();

    @Message("Error")
    String error();

    @Message("Warning")
    String warning();

    @Message("line {line}")
    String line(int line);

    @Message("How students see it")
    String seen();

    @Message("How students see {file}")
    String seenFile(String file);

    @Message("This file has no page of its own. What it says shows in days, in the final and on the course’s pages.")
    String noPage();

    @Message("The quiz, with its answers")
    String quiz();

    @Message("Show in")
    String showIn();

    @Message("Phone width")
    String phone();

    @Message("Dark")
    String dark();

    @Message("Somebody else saved this file since you opened it")
    String overtakenTitle();

    @Message(
            "Nothing is lost: both texts are below. Bring them together in yours, then save it; or keep what is saved.")
    String overtakenText();

    @Message("Open the file again and see what was saved; nothing of it was changed.")
    String overtakenToDo();

    @Message("Not saved: somebody else saved this file since you opened it. Press “Save draft” to see both texts.")
    String overtakenShort();

    @Message(
            "{#if own}You saved this file in another window since you opened it here{#else}Somebody else saved this file since you opened it{/if}")
    String overtakenBy(boolean own);

    @Message(
            "Not saved: you saved this file in another window since you opened it here. Press “Save draft” to see both texts.")
    String overtakenOwnShort();

    @Message("Your text")
    String yours();

    @Message("What is saved")
    String saved();

    @Message("What \u2068{who}\u2069 saved")
    String savedOf(String who);

    @Message("Save my text")
    String saveMine();

    @Message("Keep what is saved")
    String keepSaved();

    @Message("Another text of this file was published since this draft was begun")
    String publishedMeanwhile();

    @Message(
            "Publishing this draft would undo it. Look at the published text, take over what you want of it, then let your"
                    + " draft stand; or go back to the published text.")
    String publishedMeanwhileText();

    @Message("The published text")
    String publishedText();

    @Message("Let my draft stand")
    String stand();

    @Message("Not saved: this page was opened by somebody else. Copy your text, then open the page again.")
    String someoneElse();

    @Message("{#when kilobytes}{#is 0}No text came with this form{#else}This text has {kilobytes} kB{/when}")
    String tooLong(int kilobytes);

    @Message("A text has at most 300 kB. Go back, where your text still is, and shorten or split it.")
    String tooLongToDo();

    @Message("This draft has as many changed files as it may have")
    String tooManyFiles();

    @Message("Publish what is ready, then go on.")
    String tooManyFilesToDo();

    @Message("Back")
    String back();

    @Message("Somebody published this course since you opened that page")
    String publishedMeanwhileTitle();

    @Message("Nothing was changed. Look at what is served now, then decide again.")
    String publishedMeanwhileToDo();

    @Message("Publish…")
    String toPublish();

    @Message("What was published")
    String toHistory();

    @Message("As a ZIP")
    String zip();

    @Message("The folder of courses on the server holds something else, which waits until somebody decides.")
    String folderWaits();

    @Message("Courses are begun by the provider")
    String begunByProvider();

    @Message("Ask an administrator of this site to begin it and make you its owner.")
    String begunByProviderToDo();
}
