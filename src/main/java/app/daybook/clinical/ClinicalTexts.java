package app.daybook.clinical;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of reviewing contents. */
@MessageBundle("clinical")
public interface ClinicalTexts {

    @Message("Clinical review")
    String title();

    @Message("Clinical review of {course}")
    String of(String course);

    @Message("A clinical reviewer reads an edition, comments at its lines, and approves it by name. It says that this"
            + " person found the contents right on that day. It is no approval by a board.")
    String lead();

    @Message("What everybody reads now")
    String said();

    @Message("Clinical review: {state}.")
    String state(String state);

    @Message("Nothing is published yet.")
    String nothingServed();

    @Message("An approval given here is said before what course.yaml says.")
    String nobody();

    @Message("Approved by \u2068{name}\u2069, \u2068{credentials}\u2069, on {day}")
    String approved(String name, String credentials, String day);

    @Message("Not as it was approved:")
    String changed();

    @Message("Take my word back")
    String withdraw();

    @Message("Then the line clinical-review of course.yaml is said again. Issued certificates keep what they say.")
    String withdrawHint();

    @Message("Read what is published")
    String readServed();

    @Message("Asked for")
    String asked();

    @Message("Nobody has asked for a review.")
    String noneAsked();

    @Message("Read this edition")
    String read();

    @Message("By \u2068{name}\u2069, {when} (UTC)")
    String askedBy(String name, String when);

    @Message("Ask for a review")
    String ask();

    @Message("Of the draft as it stands now. It is kept as it is, so that the reviewer reads exactly that, and you can"
            + " go on writing; nothing is published by it.")
    String askDraft();

    @Message("Of what is published now.")
    String askServed();

    @Message("It was asked for. Change the draft to ask again.")
    String askedAlready();

    @Message("What to look at")
    String note();

    @Message("At most 500 characters; may be empty.")
    String noteHint();

    @Message("The note has at most 500 characters. Nothing was asked.")
    String noteTooLong();

    @Message("Somebody saved the draft since this page was opened. Look at it and ask again.")
    String draftChanged();

    @Message("The draft has errors. Mend them in the studio first: only what can be published can be reviewed.")
    String errors();

    @Message("Ask")
    String submitAsk();

    @Message("Comments that nobody has seen to")
    String open();

    @Message("{path}, line {line}")
    String place(String path, int line);

    @Message("Edition {edition}")
    String edition(String edition);

    @Message("This edition is published.")
    String isServed();

    @Message("This edition is not published, or not any more.")
    String isNotServed();

    @Message("File")
    String file();

    @Message("Since the last approval")
    String since();

    @Message("changed or new")
    String isChanged();

    @Message("as approved")
    String isSame();

    @Message("never approved")
    String never();

    @Message("Comments")
    String comments();

    @Message("{#when count}{#is 0L}none{#is 1L}1 comment{#else}{count} comments{/when}")
    String commentCount(long count);

    @Message("{#when count}{#is 0L}none open{#is 1L}1 open{#else}{count} open{/when}")
    String openCount(long count);

    @Message("Approve this edition")
    String approve();

    @Message("Everybody reads your name, your credentials and the day: on the course’s page, in its book and on"
            + " certificates that are issued from then on. They stay there if your account is erased. You can take"
            + " your word back.")
    String approveHint();

    @Message("Your name")
    String name();

    @Message("At most 50 characters.")
    String nameHint();

    @Message("Write your name, in at most 50 characters.")
    String nameError();

    @Message("Your credentials")
    String credentials();

    @Message("Such as your profession and where you are licensed, in at most 40 characters.")
    String credentialsHint();

    @Message("Write your credentials, in at most 40 characters.")
    String credentialsError();

    @Message("I have read all files of this edition, and found them clinically right.")
    String confirm();

    @Message("Say that you have read it, or do not approve it.")
    String confirmError();

    @Message("Comments are open. See to them first, on the page of the review.")
    String commentsOpen();

    @Message("Approve")
    String submitApprove();

    @Message("All of it is as it was approved.")
    String allApproved();

    @Message("There is a problem")
    String problem();

    @Message("As students see it")
    String seen();

    @Message("Its questions, with answers")
    String questions();

    @Message("Line by line")
    String lines();

    @Message("Line {line}")
    String line(int line);

    @Message("Comment")
    String comment();

    @Message("Comment on line {line}")
    String commentOn(int line);

    @Message("At most 2,000 characters.")
    String commentHint();

    @Message("Write what is to be changed.")
    String commentEmpty();

    @Message("A comment has at most 2,000 characters; shorten it. Nothing was lost.")
    String commentTooLong();

    @Message("This edition has as many comments as it may have. Approve or ask anew on a later one.")
    String commentTooMany();

    @Message("Save comment")
    String submitComment();

    @Message("Answer")
    String answer();

    @Message("Answer \u2068{name}\u2069 on line {line}")
    String answerTo(String name, int line);

    @Message("Write your answer.")
    String answerEmpty();

    @Message("An answer has at most 2,000 characters; shorten it. Nothing was lost.")
    String answerTooLong();

    @Message("This comment has as many answers as it may have. Write a new comment.")
    String answerTooMany();

    @Message("It is done with; an answer opens it again. At most 2,000 characters.")
    String answerOpens();

    @Message("Save answer")
    String submitAnswer();

    @Message("Cancel")
    String cancel();

    @Message("Done")
    String resolve();

    @Message("seen to by \u2068{name}\u2069")
    String resolvedBy(String name);
}
