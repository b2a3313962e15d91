package app.daybook.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Place;
import app.daybook.quiz.Question;

/** A place to mark as a {@code hotspotInteraction}; what comes in is a list, since a course draws from its atlas. */
final class QtiHotspot {

    private QtiHotspot() {}

    static void write(QtiWriter item, Place place) {
        item.losses().tell(place, "its drawing went along without colours; it comes back as a list to choose from.");
        QtiPlace drawn = new QtiPlace(place);
        List<String> right = drawn.right();
        item.declare("single", "identifier");
        item.correct(right.subList(0, 1));
        Map<String, Double> shares = new LinkedHashMap<>();
        right.forEach(key -> shares.put(key, 1.0));
        item.map(shares);
        item.declared();
        item.vignette();
        QtiMarkup qti = item.qti();
        qti.open("hotspotInteraction", "responseIdentifier", QtiWriter.RESPONSE, "maxChoices", "1")
                .html("prompt", place.stem());
        qti.plain().raw("object", Html.escape(Html.plain(place.stem())), drawn.object());
        drawn.hotspots(qti);
        qti.close("hotspotInteraction", "itemBody").open("responseProcessing");
        item.score(true);
        right.forEach(key -> item.say(key, place.feedback()));
        item.showWhatWasChosen();
        qti.close("responseProcessing");
    }

    static Question read(QtiItem item, Xml interaction) {
        Map<String, Weighted> places = new LinkedHashMap<>();
        Map<String, Double> shares = item.shares();
        for (Xml spot : interaction.children("hotspotChoice").toList()) {
            String key = spot.attribute("identifier");
            String name = spot.attribute("hotspotLabel").isEmpty() ? key : spot.attribute("hotspotLabel");
            boolean right = shares.getOrDefault(key, 0.0) > 0;
            if (right || !places.containsKey(name)) {
                places.put(name, new Weighted(Html.escape(name), right ? 100 : 0, item.feedback(key)));
            }
        }
        return Weighted.choice(
                item.head(interaction.child("prompt"), false), List.copyOf(places.values()), true, item.intake());
    }
}
