package app.daybook.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of practical records, for those who write them. */
@MessageBundle("practice")
public interface PracticeTexts {

    @Message("Your practical records")
    String records();

    @Message("What you wrote about hands-on work, and how far it is. Nobody but you and those who review it on this"
            + " course can read it here. Handed in, a record is your own report; where the certificate asks that a reviewer"
            + " accept it, it says so.")
    String recordsLead();

    @Message("Day {day}: {title}")
    String dayTitle(int day, String title);

    @Message("The record of day {day}")
    String recordOfDay(int day);

    @Message("Day {day} also asks for a part of the {form}, which you hand in on day {home}: {parts}.")
    String partOf(int day, String form, int home, String parts);

    @Message("If you may not touch, or your partner said no, write this instead. It counts in full.")
    String insteadOf();

    @Message("Begin: {form}")
    String begin(String form);

    @Message("Go on: {form}")
    String goOn(String form);

    @Message("See: {form}")
    String see(String form);

    @Message("Returned with comments: mend these")
    String groupReturned();

    @Message("Drafts")
    String groupDraft();

    @Message("Open, not begun")
    String groupOpen();

    @Message("Handed in")
    String groupHandedIn();

    @Message("Accepted")
    String groupAccepted();

    @Message("Open later, with their day")
    String groupLater();

    @Message("Begin")
    String beginShort();

    @Message("Go on")
    String goOnShort();

    @Message("See")
    String seeShort();

    @Message("Draft")
    String stateDraft();

    @Message("Handed in")
    String stateHandedIn();

    @Message("Returned with comments")
    String stateReturned();

    @Message("Accepted")
    String stateAccepted();

    @Message("saved {when}")
    String savedWhen(String when);

    @Message("The certificate asks for it, accepted by a reviewer.")
    String certificateAccepted();

    @Message("Do not say who the other person is.")
    String noClients();

    @Message("Leave out the name, initials, date of birth, phone number, address, place of work and anything else by"
            + " which someone could know who it is. “A woman in her forties who works at a desk” is enough.")
    String noClientsText();

    @Message("Some of this may tell who the other person is")
    String hints();

    @Message("Look at each of these. If it points to nobody, press “Hand in as it is”; else change it first.")
    String hintsText();

    @Message("{label}: “\u2068{found}\u2069” looks like an e-mail address")
    String looksLikeMail(String label, String found);

    @Message("{label}: “\u2068{found}\u2069” looks like a phone number")
    String looksLikePhone(String label, String found);

    @Message("{label}: “\u2068{found}\u2069” looks like a date of birth")
    String looksLikeBirth(String label, String found);

    @Message("{label}: “\u2068{found}\u2069” looks like a name")
    String looksLikeName(String label, String found);

    @Message("Hand in as it is")
    String handInAsItIs();

    @Message("Hand in")
    String handIn();

    @Message("Save and go on later")
    String save();

    @Message("Saved {time}")
    String saved(String time);

    @Message("Not saved – retrying")
    String notSaved();

    @Message("Nothing is handed in before you press “Hand in”.")
    String nothingYet();

    @Message("There is something to put right")
    String problem();

    @Message("(required)")
    String required();

    @Message("{label}: before")
    String before(String label);

    @Message("{label}: after")
    String after(String label);

    @Message("A number, {range}")
    String numberRange(String range);

    @Message("At most {#if words == 1}1 word{#else}{words} words{/if}")
    String atMostWords(int words);

    @Message("Year, month, day, such as 2026-05-01")
    String dateHint();

    @Message("0: {zero}. 10: {ten}.")
    String scaleEnds(String zero, String ten);

    @Message(
            "Mark it on the body or choose it from the list; both are the same answer. Half of the body is drawn and stands"
                    + " for both sides.")
    String placeHint();

    @Message("Consent")
    String consent();

    @Message("Fill this in: {label}")
    String missing(String label);

    @Message("Write a date as year, month, day, such as 2026-05-01: {label}")
    String noDate(String label);

    @Message("Choose from what is offered: {label}")
    String notOffered(String label);

    @Message("Write one number, {range}: {label}")
    String noNumber(String label, String range);

    @Message("Write a number within {range}: {label}")
    String outOfRange(String label, String range);

    @Message("Shorten this to {characters} characters: {label}")
    String tooLong(String label, String characters);

    @Message("Shorten this to {words} words: {label}")
    String tooManyWords(String label, String words);

    @Message("Every point belongs to it; tick each, or say elsewhere why one is missing: {label}")
    String notAll(String label);

    @Message("Give both, before and after, or neither: {label}")
    String halfAPair(String label);

    @Message("Confirm the consent, or do not hand in this record")
    String noConsent();

    @Message(
            "A text has more than {characters} characters, which is more than can be saved. Nothing of this page was saved;"
                    + " shorten it and save again.")
    String tooLongSomewhere(int characters);

    @Message("Handed in")
    String handedInTitle();

    @Message("Receipt {receipt}. What becomes of it stands here and in the list of your records.")
    String handedInText(String receipt);

    @Message("This record is accepted.")
    String acceptedText();

    @Message("Returned with comments. Mend it and hand it in again.")
    String returnedText();

    @Message("{#when round}{#is 1}Handed in{#else}Handed in again{/when}")
    String handedIn(int round);

    @Message("Returned with comments")
    String returned();

    @Message("Accepted")
    String accepted();

    @Message("History")
    String history();

    @Message("{when}, by \u2068{who}\u2069")
    String by(String when, String who);

    @Message("left empty")
    String empty();

    @Message("Before")
    String beforeShort();

    @Message("After")
    String afterShort();

    @Message("Change")
    String change();

    @Message("Save as PDF")
    String file();

    @Message("{form}, day {day}")
    String printedTitle(String form, int day);

    @Message("{form} of the course {course}")
    String printedSubject(String form, String course);

    @Message("Written by")
    String writtenBy();

    @Message("State")
    String state();

    @Message("Receipt")
    String number();

    @Message("All records")
    String all();

    @Message("To Today")
    String toToday();

    @Message("What reviewers look for")
    String rubric();

    @Message("This record was changed on another page")
    String overtaken();

    @Message("Since this page was opened, another one saved something different. Nothing was overwritten: what is saved"
            + " and what you just sent stand here side by side. Choose which to keep.")
    String overtakenText();

    @Message("This record was handed in meanwhile")
    String closed();

    @Message(
            "What you just sent could not be added to it. It stands here beside what was handed in, so that you can copy"
                    + " it. If the record is returned to you, you can add it then.")
    String closedText();

    @Message("What is saved")
    String whatIsSaved();

    @Message("What this page sent")
    String whatWasSent();

    @Message("Keep what is saved")
    String keepSaved();

    @Message("Use what this page sent")
    String useSent();

    @Message("Go to the record")
    String toRecord();

    @Message("Not saved: another page changed this record. Press “Save and go on later” to see both.")
    String overtakenShort();

    @Message("Not saved: this record was handed in meanwhile. Press “Save and go on later” to see both.")
    String closedShort();

    @Message(
            "Not saved: this page belongs to another account than \u2068{name}\u2069's. Sign in as before in another tab.")
    String keptForOther(String name);
}
