package app.daybook.quiz.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Xml;

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

    static Question read(QtiItem item) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Xml spot : item.interaction().children("hotspotChoice").toList()) {
            String name = spot.attribute("hotspotLabel").strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "its places have no words, and pictures are not taken; give each a hotspotLabel");
            }
            names.put(spot.attribute("identifier"), Html.escape(name));
        }
        return new QtiOptions(item, names).question(Map.of());
    }
}
