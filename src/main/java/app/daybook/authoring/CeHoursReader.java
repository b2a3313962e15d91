package app.daybook.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import app.daybook.course.CeHours;
import app.daybook.course.Lesson;
import app.daybook.markdown.Findings;

/** Reads {@code ce-hours} of {@code course.yaml} and holds the claim to what the days support. */
final class CeHoursReader {

    private static final String KEY = "ce-hours";

    private CeHoursReader() {}

    /** What is claimed above what the content supports is a finding, and not claimed. */
    static CeHours read(YamlMap yaml, List<Lesson> lessons, Findings findings) {
        CeHours computed = new CeHours(
                lessons.stream().mapToInt(Lesson::words).sum(),
                lessons.stream().mapToInt(Lesson::mediaMinutes).sum(),
                Optional.empty());
        Optional<BigDecimal> claimed = yaml.optionalText(KEY)
                .flatMap(text ->
                        yaml.value(KEY, text, "hours with at most one decimal, such as 4.5", CeHoursReader::parse));
        boolean tooMuch = claimed.isPresent() && claimed.get().compareTo(computed.supported()) > 0;
        if (tooMuch) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf(KEY),
                    KEY,
                    "The course claims " + claimed.get().toPlainString() + " CE hours and its content supports "
                            + computed.supported() + " (" + computed.sum()
                            + "); claim that or less, or remove the key.");
        }
        return tooMuch ? computed : new CeHours(computed.words(), computed.mediaMinutes(), claimed);
    }

    private static BigDecimal parse(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d)?")) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }
}
