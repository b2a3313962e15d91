package app.daybook.atlas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that asks where it hurts. */
@MessageBundle("pain")
interface PainTexts {

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

    @Message("Pain may come from much besides muscle. This page names no cause and makes no diagnosis.")
    String firstLead();

    @Message("If one of these fits, treat nothing; see to it that the person gets care.")
    String referFirst();

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

    @Message("Choose another place")
    String another();
}
