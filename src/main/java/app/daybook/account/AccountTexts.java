package app.daybook.account;

import java.time.LocalDate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a learner's own room. */
@MessageBundle("account")
public interface AccountTexts {

    @Message("Your account")
    String title();

    @Message("There is a problem")
    String problem();

    @Message("Saved. Certificates that you claim from now on begin with this name.")
    String savedName();

    @Message("Saved. Days open by this clock from now on.")
    String savedZone();

    @Message("Signing in")
    String signingIn();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String address();

    @Message("None is known here.")
    String noAddress();

    @Message("not verified, so that no mail goes there")
    String notVerified();

    @Message(
            "Name, address, password, two-factor and sessions are looked after where you sign in. What you change there is"
                    + " known here when you sign in next.")
    String signingInText();

    @Message("Change name or address")
    String changeName();

    @Message("Change password, or sign in with two factors")
    String changePassword();

    @Message("See where you are signed in")
    String seeSessions();

    @Message("Name on certificates")
    String printed();

    @Message(
            "As it is to be printed, without titles. Leave it empty for the name of signing in. You see and confirm it when"
                    + " you claim; what was issued does not change.")
    String printedHint();

    @Message("Save")
    String save();

    @Message("Time zone")
    String zone();

    @Message("Days open, and mail comes, by the clock of {zone}.")
    String zoneNow(String zone);

    @Message("Your courses go by several clocks. Choose one for all of them.")
    String zoneSeveral();

    @Message("You are on no course. A time zone is asked for when you enrol.")
    String zoneNone();

    @Message("Another zone")
    String zoneAnother();

    @Message("What it changes is shown before anything is done.")
    String zoneHint();

    @Message("Show what changes")
    String show();

    @Message("Change the time zone")
    String zoneTitle();

    @Message("From {from} to {to}")
    String zoneFromTo(String from, String to);

    @Message("Nothing changes: you live by this clock already.")
    String zoneSame();

    @Message("This is no time zone of the list. Go back and choose one.")
    String zoneUnknown();

    @Message("What has opened stays open.")
    String zoneStays();

    @Message(
            "Day {day}, which was to open on {before}, opens at once, and from then on one day opens each morning of the new"
                    + " clock.")
    String zoneAtOnce(int day, String before);

    @Message(
            "Day {day} opens on {after}, not on {before}: {#if hours < 0}{apart} earlier{#else if hours > 0}{apart} later"
                    + "{#else}at the same moment, nearly{/if}.")
    String zoneThen(int day, String after, String before, long hours, String apart);

    @Message("{#when count}{#is 1L}1 hour{#else}{count} hours{/when}")
    String hours(long count);

    @Message("The course is paused; its next day opens by the new clock when you go on.")
    String zonePaused();

    @Message("No further day opens by the calendar. The hours of mail and of reviews go by the new clock.")
    String zoneNoDay();

    @Message("Live by this clock")
    String zoneChange();

    @Message("Keep the clock")
    String zoneKeep();

    @Message("Language")
    String language();

    @Message("This site speaks English, and no other language yet, so that there is nothing to choose.")
    String languageText();

    @Message("Mail and reminders")
    String mail();

    @Message("Which mail comes, and at what hour reminders come.")
    String mailText();

    @Message("Choose what you are told")
    String toMail();

    @Message("Reading")
    String reading();

    @Message(
            "Light or dark, and the reading type, are chosen at the foot of every page. The browser keeps them, so that each"
                    + " device has its own.")
    String readingText();

    @Message("Courses")
    String courses();

    @Message("Pause or leave")
    String pauseOrLeave();

    @Message("You have left it.")
    String left();

    @Message("Come back")
    String comeBack();

    @Message("What is kept of you")
    String data();

    @Message(
            "Everything that is kept of you, in one ZIP: for reading, for programs, your practical records as PDF and your"
                    + " certificates. That you took it is noted.")
    String exportText();

    @Message("Download everything")
    String export();

    @Message("Erase your account …")
    String toErase();

    @Message("Erase your account")
    String erase();

    @Message("This cannot be undone. It concerns all courses of this site.")
    String eraseWarning();

    @Message("Take your data along first")
    String exportFirst();

    @Message("What goes")
    String goes();

    @Message(
            "Your name and e-mail address, mail that waits and what you chose of it, claims, reviews, pauses, agreed extra time,"
                    + " roles on courses, and what you said in evaluations.")
    String goesList();

    @Message("All days, attempts, answers and practical records too: there is no certificate that rests on them.")
    String goesAll();

    @Message(
            "Days, attempts, answers and practical records of courses without a certificate, and attempts and records that you"
                    + " never handed in.")
    String goesWithout();

    @Message("What stays, and why")
    String stays();

    @Message(
            "Each certificate below with the name on it, its badge and its public page, until its day: whoever was shown it must be"
                    + " able to check it, and accrediting bodies ask for the records of that time.")
    String certificatesStay();

    @Message("{serial}, {course}: until {until}")
    String keptUntil(String serial, String course, LocalDate until);

    @Message(
            "What it rests on, as long: when each day was opened, read and passed, what you handed in with its reviews, and when"
                    + " you gave the evaluation. Under a number, without your account.")
    String evidenceStays();

    @Message(
            "The ledger of certificates and the trail of what was done about accounts, for good. They name nobody: people are"
                    + " numbers in them.")
    String ledgerStays();

    @Message("Backups that were made before, until the provider’s last of them is deleted.")
    String backupsStay();

    @Message(
            "Your account for signing in, with its name, address and password: this program cannot delete it. You are signed out."
                    + " Write to {contact} to have it deleted; until then you could sign in again, and would be somebody unknown here.")
    String signInStays(String contact);

    @Message("Type your name \u2068{name}\u2069")
    String typeName(String name);

    @Message("So that it does not happen by chance.")
    String typeNameHint();

    @Message("This is not your name as it stands above the field.")
    String typeNameError();

    @Message("Erase for good")
    String eraseNow();

    @Message("Cancel")
    String cancel();

    @Message("Nothing is kept of you")
    String nothingKept();

    @Message("You are signed in, and have begun no course here.")
    String nothingKeptText();

    @Message("Your account is erased")
    String erased();

    @Message("What was kept of you here is gone, except for what the page before named. You are signed out here.")
    String erasedText();

    @Message("The place where you sign in did not answer: on a shared device, end your session there too.")
    String erasedStillOpen();

    @Message("Your account for signing in is still there. Write to {contact} to have it deleted.")
    String erasedSignIn(String contact);
}
