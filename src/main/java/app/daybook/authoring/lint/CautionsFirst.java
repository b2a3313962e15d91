package app.daybook.authoring.lint;

import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.markdown.Position;

/** Whoever stops reading in the middle has read the warnings: on a practical day they stand before the technique. */
final class CautionsFirst implements Rule {

    private static final Pattern CAUTIONS = Pattern.compile("(?i)\\bcautions?\\b|\\bbefore you (touch|treat|begin)\\b");

    @Override
    public String name() {
        return "cautions-first";
    }

    @Override
    public void check(Page page, Notes notes) {
        if (!page.isPractical()) {
            return;
        }
        Optional<Position> technique =
                page.techniques().map(heading -> heading.at(0)).findFirst();
        Optional<Position> cautions = page.body()
                .filter(CautionsFirst::isCaution)
                .map(passage -> passage.at(0))
                .findFirst();
        if (cautions.isEmpty()) {
            notes.note(
                    technique.orElse(Position.TOP),
                    "This day teaches hands-on work without cautions; add \"## Cautions before you touch\" before the technique.");
        } else if (technique.isPresent()
                && technique.get().line() < cautions.get().line()) {
            notes.note(
                    technique.get(),
                    "The technique stands before the cautions of line "
                            + cautions.get().line() + "; move the cautions up.");
        }
    }

    private static boolean isCaution(Passage passage) {
        return passage.kind() == Passage.Kind.WARNING
                || passage.kind() == Passage.Kind.HEADING
                        && CAUTIONS.matcher(passage.text()).find();
    }
}
