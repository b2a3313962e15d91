package app.daybook.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the atlas: index, a muscle, where it hurts. */
@MessageBundle("atlas")
public interface AtlasTexts {

    @Message("You are here")
    String trail();

    @Message("Muscles")
    String muscles();

    @Message("The {count} muscles that this course teaches: where they attach, where they are classically described as"
            + " referring pain, how to find and treat them, and when not to.")
    String musclesLead(int count);

    @Message("Where does it hurt?")
    String pain();

    @Message("Find a muscle")
    String search();

    @Message("By name, Latin name or the place to which it refers: “neck”, “soleus”, “heel”.")
    String searchHint();

    @Message("Search")
    String searchButton();

    @Message("Show all muscles")
    String searchAll();

    @Message("{found} of {all} muscles")
    String found(int found, int all);

    @Message("No muscle matches “{words}”.")
    String none(String words);

    @Message("Try one word, or a part of one.")
    String noneTry();

    @Message("Also called {names}")
    String alsoCalled(String names);

    @Message("The pattern was compared with a second source.")
    String checked();

    @Message("The pattern stands on tradition alone.")
    String unchecked();

    @Message("Attachments")
    String attachments();

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

    @Message("Emergency: call 911 or your local emergency number now")
    String emergency();

    @Message("Same day: medical care today")
    String sameDay();

    @Message("Prompt: refer within days")
    String prompt();

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

    @Message("Choose the place on the map or in the list. You get the muscles that are classically described as"
            + " referring there, and before them the signs that belong in other hands.")
    String painLead();

    @Message("On the map")
    String onTheMap();

    @Message("Where a part is not outlined, no muscle of this course is described as referring to it.")
    String mapHint();

    @Message("Go to the list")
    String toTheList();

    @Message("In the list")
    String inTheList();

    @Message("First: is it for someone else?")
    String first();

    @Message("Pain may come from much besides muscle. If one of these fits, do not massage; see to it that the person"
            + " gets care. This page names no cause and makes no diagnosis.")
    String firstLead();

    @Message("Muscles that are described as referring here")
    String suspects();

    @Message("The usual area of referral comes before spill-over, and what covers more of the place before what covers"
            + " less. It is an order for looking, no probability.")
    String suspectsLead();

    @Message("Core: this is in the usual area")
    String core();

    @Message("Spill-over: felt here by fewer people")
    String spill();

    @Message("Only as spill-over; no muscle of this course has its usual area here.")
    String noCore();

    @Message("This atlas has no such muscle")
    String noMuscle();

    @Message("Check the address, or find the muscle in the list.")
    String noMuscleToDo();

    @Message("This atlas has no such part of the body")
    String noRegion();

    @Message("Check the address, or choose the place on the map.")
    String noRegionToDo();

    @Message("Choose another place")
    String another();
}
