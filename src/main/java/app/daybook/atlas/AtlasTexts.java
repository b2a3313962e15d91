package app.daybook.atlas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the atlas: index, a muscle, where it hurts. */
@MessageBundle("atlas")
public interface AtlasTexts {

    @Message("You are here")
    String trail();

    @Message("Muscles")
    String muscles();

    @Message(
            "{#when count}{#is 1}The muscle{#else}The {count} muscles{/when} that this course teaches: attachments, places classically described as"
                    + " areas of referred pain, how to find and treat, and when not to.")
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

    @Message("{found} of {#when all}{#is 1}1 muscle{#else}{all} muscles{/when}")
    String found(int found, int all);

    @Message("Neighbours outside this course")
    String neighbours();

    @Message("A hand meets these muscles too. No work that this course cites says where they are tender, to where they"
            + " refer or what pressing them does, so it teaches no points and no dose for them. Here is how to tell them"
            + " apart, why they are left out, and what to do instead.")
    String neighboursLead();

    @Message("Tell it apart")
    String apart();

    @Message("Why it is left out")
    String reason();

    @Message("Instead")
    String instead();

    @Message("Lies beside")
    String beside();

    @Message("{found} of {#when all}{#is 1}1 muscle{#else}{all} muscles{/when}, and {beside} outside this course")
    String foundBeside(int found, int all, int beside);

    @Message("No muscle matches “{words}”.")
    String none(String words);

    @Message("Try one word, or a part of one.")
    String noneTry();

    @Message("This atlas has no such muscle")
    String noMuscle();

    @Message("Check the address, or find the muscle in the list.")
    String noMuscleToDo();

    @Message("This atlas has no such part of the body")
    String noRegion();

    @Message("Check the address, or choose the place on the map.")
    String noRegionToDo();
}
