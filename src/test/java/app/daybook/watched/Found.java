package app.daybook.watched;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

/** One value of an answer. */
record Found(Map<String, String> labels, double value) {

    static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    boolean isNumber() {
        return !Double.isNaN(value);
    }

    /** As a panel would name it, by its legend: {@code {{uri}}} is the label of that name. */
    String under(String legend) {
        String name = legend;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            name = name.replace("{{" + label.getKey() + "}}", label.getValue());
        }
        return name + " " + String.format(Locale.ROOT, "%.4g", value);
    }
}
