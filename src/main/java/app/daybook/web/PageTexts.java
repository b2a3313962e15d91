package app.daybook.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the navigation, of refusals and of the pages about the site. */
@MessageBundle("page")
public interface PageTexts {

    @Message("Main")
    String navigation();

    @Message("Menu")
    String menu();

    @Message("Today")
    String today();

    @Message("Calendar")
    String calendar();

    @Message("Teaching")
    String teaching();

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("Go to the start page")
    String toStart();

    @Message("Go to Today")
    String toToday();

    @Message("You were signed out before this was sent")
    String signedOutTitle();

    @Message("Nothing is lost: this page holds what you entered. Sign in in a new tab, come back to this one, and send"
            + " it again.")
    String signedOutText();

    @Message("Sign in in a new tab")
    String signInNewTab();

    @Message("Send again")
    String sendAgain();

    @Message("Try again")
    String tryAgain();

    @Message("This page holds what you entered.")
    String formKept();

    @Message("Signed in as")
    String signedInAs();

    @Message("This page was opened from another account")
    String foreignTitle();

    @Message(
            "You are signed in as \u2068{name}\u2069, and the page that sent this was not opened by you, or is out of date."
                    + " Nothing was saved or changed.")
    String foreignText(String name);

    @Message(
            "Nothing that was entered is lost: this page holds it. If it belongs to another account of yours, change to"
                    + " that account in a new tab, come back to this one, and send it again.")
    String foreignToDo();

    @Message("Open Today in a new tab")
    String openInNewTab();

    @Message("This page does not exist")
    String notFound();

    @Message("Check the address, or begin again from the start page.")
    String notFoundToDo();

    @Message("This page is not for your account")
    String notForThisAccount();

    @Message("Sign in with an account that may see it.")
    String notForThisAccountToDo();

    @Message("This form was sent from another site")
    String fromElsewhere();

    @Message("Nothing was changed. Open the page on this site and use its own button.")
    String fromElsewhereToDo();

    @Message("You are signed out.")
    String signedOutHere();

    @Message("This address cannot be opened like a page")
    String notAPage();

    @Message("Go back and use the button.")
    String notAPageToDo();

    @Message("That was too large")
    String tooLarge();

    @Message("Shorten it and send it again.")
    String tooLargeToDo();

    @Message("That took too long to arrive")
    String tooSlow();

    @Message("Nothing was changed. Go back and send it again, on a better connection if you can.")
    String tooSlowToDo();

    @Message("Too much of yours is waiting already")
    String tooMuchOfYours();

    @Message("This was not done. Send it again in a minute.")
    String tooMuchOfYoursToDo();

    @Message("Too much is arriving at the moment")
    String tooBusy();

    @Message("Nothing was changed. Go back and send it again in a minute.")
    String tooBusyToDo();

    @Message("That was asked for too often in a short time")
    String askedTooOften();

    @Message("Try again in {#when seconds}{#is 1L}1 second{#else}{seconds} seconds{/when}.")
    String askedTooOftenToDo(long seconds);

    @Message("The request could not be understood")
    String notUnderstood();

    @Message("Go back and try again.")
    String notUnderstoodToDo();

    @Message("Daybook cannot reach its records at the moment")
    String databaseAway();

    @Message("What was saved is safe. Try again in a minute.")
    String databaseAwayToDo();

    @Message("Signing in is not possible at the moment")
    String signInAway();

    @Message("Try again in a minute. What you saved is safe, and public pages still work.")
    String signInAwayToDo();

    @Message("You are signed out of these pages, but not of the sign-in service")
    String signedOutHereOnly();

    @Message("It did not answer. On a computer that others use, close the browser.")
    String signedOutHereOnlyToDo();

    @Message("You are not signed in")
    String signInFailed();

    @Message("Signing in was broken off or took too long. Go to the start page and sign in again.")
    String signInFailedToDo();

    @Message("Something went wrong on our side")
    String broken();

    @Message("Try again; if it happens again, tell your provider the reference {reference}.")
    String brokenToDo(String reference);

    @Message("Preview.")
    String preview();

    @Message("This is what a student sees. Nothing here is kept or counted.")
    String previewText();

    @Message("All previews of the course")
    String previewBack();

    @Message("To a student who enrols today, in UTC:")
    String previewLocked();

    @Message("Account")
    String account();
}
