package app.daybook.atlas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a muscle's page. */
@MessageBundle("muscle")
interface MuscleTexts {

    @Message("Also called {names}")
    String alsoCalled(String names);

    @Message("The pattern was compared with a second source.")
    String checked();

    @Message("The pattern stands on tradition alone.")
    String unchecked();

    @Message("Attachments")
    String attachments();

    @Message("Action and nerve")
    String actionAndNerve();

    @Message("Action")
    String action();

    @Message("Nerve")
    String nerve();

    @Message("Where it refers")
    String pattern();

    @Message("Side shown")
    String side();

    @Message("Right")
    String right();

    @Message("Left")
    String left();

    @Message("Cautions")
    String cautions();

    @Message("When to refer")
    String refer();

    @Message("Signs that someone else must see the person first. Nothing here is a diagnosis.")
    String referLead();

    @Message("Also keep in mind")
    String consider();

    @Message("Find it and treat it")
    String technique();

    @Message("Position")
    String position();

    @Message("Palpation")
    String palpation();

    @Message("Dose")
    String dose();

    @Message("The standard dose")
    String standardDose();

    @Message("Stop rule")
    String stopRule();

    @Message("Afterwards")
    String afterwards();

    @Message("Home care")
    String homeCare();

    @Message("What keeps it going")
    String perpetuating();

    @Message("Neighbours outside this course")
    String outside();

    @Message("Muscles that a hand may take for this one. The course does not treat them.")
    String outsideLead();

    @Message("More on {name}")
    String outsideMore(String name);

    @Message("Days that teach it")
    String lessons();

    @Message("No day of this course teaches it by name.")
    String noLessons();

    @Message("Day {day}")
    String day(int day);

    @Message("A day opens when you have reached it.")
    String lessonsHint();

    @Message("Other muscles: {group}")
    String neighbours(String group);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();
}
