package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import app.daybook.course.Sign;
import app.daybook.course.Tier;

/**
 * A warning sign has one speed and one wording, and both stand in {@code triage.yaml}. A list, a table or a warning that
 * words a sign and its speed itself is a second copy that nobody keeps true; running text may tell a case at the sign's
 * own speed and at no other. Questions are left alone, since a wrong option has to be able to be wrong.
 */
final class OwnWords implements Rule {

    private static final Map<Tier, Pattern> SPEEDS = new EnumMap<>(Map.of(
            Tier.EMERGENCY,
            Pattern.compile("(?i)\\b(911|emergency|emergencies|ambulance)\\b"),
            Tier.SAME_DAY,
            Pattern.compile("(?i)\\bsame[- ]day\\b|\\b(seen|examined|assessed|care|assessment) today\\b"),
            Tier.PROMPT,
            Pattern.compile(
                    "(?i)\\bprompt(ly)?\\b|\\bwithin days\\b|\\breferr?\\w* (?:this|within the|within a) week\\b")));

    @Override
    public String name() {
        return "own-words";
    }

    @Override
    public void check(Page page, Notes notes) {
        page.body().forEach(passage -> {
            for (Sentences.Sentence sentence : Sentences.in(passage.text())) {
                List<Tier> speeds = speeds(sentence.text());
                // Few sentences name a speed, and to look for all signs takes far longer
                List<Sign> signs = speeds.isEmpty() ? List.of() : signs(page, sentence.text());
                if (!signs.isEmpty()) {
                    check(passage, sentence, speeds, signs, notes);
                }
            }
        });
    }

    private static List<Sign> signs(Page page, String sentence) {
        return page.triage().signs().stream()
                .filter(sign -> sign.isIn(sentence))
                .toList();
    }

    private static void check(
            Passage passage, Sentences.Sentence sentence, List<Tier> speeds, List<Sign> signs, Notes notes) {
        if (signs.stream().map(Sign::tier).noneMatch(speeds::contains)) {
            Sign sign = signs.get(0);
            notes.note(
                    passage.at(sentence.start()),
                    "Here “" + sign.id() + "” is sent to the tier “"
                            + speeds.get(0).word() + "”, and triage.yaml sends it to “"
                            + sign.tier().word() + "”; keep to that one.");
        } else if (isList(passage)) {
            notes.note(
                    passage.at(sentence.start()),
                    "This words the sign “" + signs.get(0).id()
                            + "” and its speed itself; name the sign in a triage block, and leave the words to it.");
        }
    }

    private static boolean isList(Passage passage) {
        return switch (passage.kind()) {
            case ITEM, CELL, WARNING -> true;
            default -> false;
        };
    }

    private static List<Tier> speeds(String sentence) {
        List<Tier> named = new ArrayList<>();
        SPEEDS.forEach((tier, words) -> {
            if (words.matcher(sentence).find()) {
                named.add(tier);
            }
        });
        return named;
    }
}
