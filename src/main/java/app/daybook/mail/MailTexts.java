package app.daybook.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of letters. No subject says more than that there is something about a course. */
@MessageBundle("mail")
interface MailTexts {

    @Message("Hello {name},")
    String greeting(String name);

    @Message("Welcome to {course}")
    String welcomeSubject(String course);

    @Message(
            "{#if by == 'WAITING_LIST'}A seat has become free, and it is yours. {#else if by == 'APPROVAL'}An instructor has let you"
                    + " in. {/if}You are enrolled. Today always names your next step, one day is one page.")
    String welcome(String by);

    @Message("You are invited to {course}")
    String invitationSubject(String course);

    @Message("You are invited to the course “{course}”.")
    String invitation(String course);

    @Message("The link is yours alone: whoever opens it first and enrols takes your place. An account takes a minute.")
    String invitationLink();

    @Message("Open the invitation")
    String toInvitation();

    @Message(
            "You get this because somebody who teaches the course “{course}” of {provider} wrote your address into a list.")
    String whyInvited(String course, String provider);

    @Message("An answer to your request – {course}")
    String declinedSubject(String course);

    @Message("An instructor has answered your request to be let in.")
    String declined();

    @Message("Read the answer")
    String toAnswer();

    @Message("Welcome back to {course}")
    String welcomeBackSubject(String course);

    @Message("A seat has become free, and it is yours: you are on the course again.")
    String welcomeBack();

    @Message("You go on where you stopped, on {date}.")
    String goesOn(String date);

    @Message("Your first day is {date}.")
    String welcomeFirstDay(String date);

    @Message("You get a mail when a day opens. One click in it ends that.")
    String welcomeDays();

    @Message("Go to Today")
    String toToday();

    @Message("Day {day} is open – {course}")
    String openedSubject(int day, String course);

    @Message("Today’s page is “{title}”.")
    String opened(String title);

    @Message("Reading and practice take about {#when minutes}{#is 1}1 minute{#else}{minutes} minutes{/when} together.")
    String openedMinutes(int minutes);

    @Message("Read day {day}")
    String toDay(int day);

    @Message("Your next step in {course}")
    String reminderSubject(String course);

    @Message("You were last here on {date}.")
    String reminderLastVisit(String date);

    @Message("Your pause was over on {date}.")
    String reminderPauseOver(String date);

    @Message("If you need longer, pause the course from Today: its days then wait for you.")
    String reminderMayPause();

    @Message("Nothing is lost: every day that has opened stays open, and you go on where you stopped.")
    String reminderNothingLost();

    @Message("Until you are back, no mail tells you of further days.")
    String reminderPause();

    @Message("Questions to review – {course}")
    String reviewSubject(String course);

    @Message("Some questions that you have met are due again. A few minutes keep the answers from fading.")
    String review();

    @Message("Review now")
    String toReview();

    @Message("A message for you – {course}")
    String messageSubject(String course);

    @Message(
            "Somebody who teaches the course has written to you. The message waits on your page, where only you and those"
                    + " who teach see it.")
    String written();

    @Message("Read the message")
    String toMessage();

    @Message("Your question is answered – {course}")
    String answeredSubject(String course);

    @Message("An instructor has answered a question that you asked.")
    String answered();

    @Message("An announcement – {course}")
    String noticeSubject(String course);

    @Message("Those who teach the course have something to tell you. It stands on Today.")
    String notice();

    @Message("Your record was returned – {course}")
    String returnedSubject(String course);

    @Message("A reviewer has read a record that you handed in, and says in it what to mend. Then hand it in again.")
    String returned();

    @Message("Your record was accepted – {course}")
    String acceptedSubject(String course);

    @Message("A reviewer has read a record that you handed in, and accepted it.")
    String accepted();

    @Message("Open the record")
    String toRecord();

    @Message("Your certificate – {course}")
    String issuedSubject(String course);

    @Message("Your certificate is issued. Its number is {number}.")
    String issued(String number);

    @Message("Its page shows what is printed on it, and anyone who has the number can check it there.")
    String issuedCheck();

    @Message("Your new certificate – {course}")
    String replacedSubject(String course);

    @Message("A new certificate takes the place of your earlier one. Its number is {number}.")
    String replaced(String number);

    @Message("Your certificate was revoked – {course}")
    String revokedSubject(String course);

    @Message("Certificate {number} was revoked: whoever checks it is told that it is not valid.")
    String revoked(String number);

    @Message("If you think that this is wrong, write to {contact}.")
    String revokedAsk(String contact);

    @Message("Open the certificate")
    String toCertificate();

    @Message("You get this because you are on the course “{course}” of {provider}.")
    String why(String course, String provider);

    @Message("No more mail of this kind:")
    String stopPlain();

    @Message("No more mail of this kind")
    String stop();

    @Message("This is told once and belongs to your course, so that it cannot be switched off.")
    String noStop();
}
