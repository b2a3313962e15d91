package app.daybook.studio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of publishing: what changes and for whom, and what was published before. */
@MessageBundle("publication")
public interface PublicationTexts {

    @Message("Publish {title}")
    String title(String title);

    @Message("Nothing has changed since it was published: there is nothing to publish.")
    String nothing();

    @Message("It can be published, by an owner of the course.")
    String others();

    @Message("Mend these errors first")
    String errors();

    @Message("A course with errors is not published. Learners go on with what is served.")
    String errorsText();

    @Message("Decide about these files first")
    String overtaken();

    @Message(
            "Somebody published another text of them since your draft was begun. Open each and let your draft stand, or"
                    + " go back to the published text.")
    String overtakenText();

    @Message(
            "{#when count}{#is 0}It has no warnings.{#is 1}It has 1 warning, with which it may be published.{#else}It has {count} warnings, with which it may be published.{/when}")
    String warnings(int count);

    @Message(
            "Somebody published this course since you opened this page. Below is what your draft changes now; nothing was"
                    + " published.")
    String publishedMeanwhile();

    @Message("The draft was changed since you opened this page. Below is what it changes now; nothing was published.")
    String draftChanged();

    @Message("The note is too long: it has at most {most} characters. Nothing was published.")
    String noteTooLong(int most);

    @Message("Whom it touches")
    String whom();

    @Message(
            "{#when count}{#is 0L}Nobody is on this course yet.{#is 1L}1 learner is on this course.{#else}{count} learners are on this course.{/when}")
    String learners(long count);

    @Message(
            "They see the changed texts from the next page on. What they passed stays passed, and who is in an attempt goes on with"
                    + " the questions that it began with.")
    String whatStays();

    @Message("This course was never published. From then on everybody finds it on this site.")
    String first();

    @Message("Questions that change")
    String quizzes();

    @Message("No question changes.")
    String noQuizzes();

    @Message("Day {day}: {title}")
    String ofDay(int day, String title);

    @Message(
            "{#when count}{#is 0L}Nobody passed this quiz.{#is 1L}1 learner passed this quiz.{#else}{count} learners passed this quiz.{/when}")
    String passed(long count);

    @Message(
            "{#when count}{#is 0L}Nobody is in an attempt now.{#is 1L}1 learner is in an attempt now.{#else}{count} learners are in an attempt now.{/when}")
    String open(long count);

    @Message("New: {ids}")
    String added(String ids);

    @Message("Changed: {ids}")
    String changed(String ids);

    @Message("Gone: {ids}")
    String removed(String ids);

    @Message("Objectives that lost their question: {ids}")
    String untested(String ids);

    @Message("Files that change")
    String files();

    @Message("New file")
    String newFile();

    @Message("Taken out")
    String gone();

    @Message("Changed")
    String changedFile();

    @Message("Line")
    String line();

    @Message("Text")
    String text();

    @Message("gone")
    String lineGone();

    @Message("new")
    String lineNew();

    @Message("There is more than is shown here.")
    String more();

    @Message("This is no text: what is in it is not compared.")
    String noText();

    @Message("Note")
    String note();

    @Message("Why, for whoever looks at it later. At most {most} characters; may stay empty.")
    String noteHint(int most);

    @Message("Publish")
    String publish();

    @Message("What was published of {title}")
    String history(String title);

    @Message(
            "Each line is an edition as it was put into service. Nothing is ever taken out of this list; what learners earned stays"
                    + " with the edition under which they earned it.")
    String historyText();

    @Message("Nothing was published yet.")
    String noHistory();

    @Message("When")
    String when();

    @Message("By whom")
    String by();

    @Message("the folder of courses")
    String folder();

    @Message("\u2068{who}\u2069, in the studio")
    String inStudio(String who);

    @Message("\u2068{who}\u2069, brought back")
    String broughtBack(String who);

    @Message("Edition")
    String edition();

    @Message("Served now")
    String servedNow();

    @Message("What it changed")
    String changes();

    @Message("Bring it back")
    String restore();

    @Message("Bring back the edition of {when}")
    String restoreOf(String when);

    @Message("ZIP")
    String zip();

    @Message("ZIP of the edition of {when}")
    String zipOf(String when);

    @Message("Older")
    String older();

    @Message("Newer")
    String newer();

    @Message("The edition of {when}")
    String editionOf(String when);

    @Message("It is the first: there is nothing before it to compare with.")
    String firstEdition();

    @Message("Nothing changed in its files.")
    String sameFiles();

    @Message(
            "These files are not in the folder of courses as they are served, since they were changed there too: {files}")
    String differing(String files);
}
