package app.daybook.finding;

import java.util.Locale;
import java.util.Map;

/** By whose rules PostgreSQL shortens words to their stems (its manual, section 12.6.5). */
final class Language {

    private static final Map<String, String> RULES = Map.of(
            "de", "german",
            "en", "english",
            "es", "spanish",
            "fr", "french",
            "it", "italian",
            "nl", "dutch",
            "pt", "portuguese");

    private Language() {}

    /** @param tag of a course's language (BCP 47) */
    static String rules(String tag) {
        return RULES.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), "simple");
    }
}
