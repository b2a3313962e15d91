package app.daybook.team;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import app.daybook.learner.RoleEvent;

/** The words of the page on which roles are given. */
@MessageBundle("team")
public interface TeamTexts {

    @Message("People")
    String title();

    @Message("People of {course}")
    String of(String course);

    @Message("Who takes part in this course, and as what. One person may have several roles.")
    String lead();

    @Message("This course has had no owner")
    String open();

    @Message("So everybody whom the provider lets teach may do nearly everything here, as before there were roles. From"
            + " the first owner on only the people named on this page take part.")
    String openText();

    @Message("Nobody has a role on this course.")
    String nobody();

    @Message("Person")
    String person();

    @Message("Role")
    String role();

    @Message("Since")
    String since();

    @Message("Take away")
    String remove();

    @Message("Take away from \u2068{name}\u2069: {role}")
    String removeOf(String name, String role);

    @Message("Give somebody a role")
    String give();

    @Message("E-mail address or whole name")
    String who();

    @Message("Of somebody whom the provider lets teach, and who has opened Teaching once.")
    String whoHint();

    @Message("Nobody who may teach here is known by this, or several are. Ask them to open Teaching once, or write"
            + " their e-mail address.")
    String whoError();

    @Message("Choose one of the roles.")
    String roleError();

    @Message("Give this role")
    String submit();

    @Message("There is a problem")
    String problem();

    @Message("What each role may do")
    String powers();

    @Message("What")
    String power();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("What became of roles")
    String history();

    @Message("The newest hundred. This list only grows. Times are UTC.")
    String historyHint();

    @Message("When")
    String when();

    @Message("By")
    String by();

    @Message("What was done")
    String what();

    @Message("{#when deed}{#is GRANTED}given{#is WITHDRAWN}taken away{#is ERASED}ended with the account{/when}")
    String deed(RoleEvent.Deed deed);
}
