package app.daybook.authoring.lint;

import java.util.regex.Pattern;

/** What sellers say of massage and nobody has shown, each with what holds instead. */
enum Claim {
    CIRCULATION(
            near("\\d ?(?:%|per ?cent|fold\\b|times\\b)", "(?:circulation|blood[ -]flow|perfusion)")
                    + "|"
                    + near("(?:circulation|blood[ -]flow|perfusion)", "\\d[\\d,]* ?(?:%|per ?cent|fold\\b|times\\b)"),
            "no reliable percentage exists; “may briefly change flow in the skin and nearby tissue”"),
    LACTATE(
            near(
                    "\\b(?:flush|clear|wash|drain|releas|eliminat|remov|dispers|squeez|purg|gets? rid)\\w*",
                    "(?:lactic acid|lactate|metabolic waste|waste products|metabolites)"),
            "massage was not found to remove lactate; “mild soreness is common; its cause is uncertain”"),
    TOXINS("(?<!botulinum )\\btoxins?\\b|\\bdetox\\w*", "nobody has shown that massage removes any; leave it out"),
    REALIGNING(
            near(
                    "\\bre-?align\\w*",
                    "(?:tissues?|fib(?:re|er)s?|fascia\\w*|muscles?|collagen|spine|joints?|pelvis|body|posture)\\b"),
            "“may change sensitivity and movement for a short time”"),
    ARTERIES(
            near(
                            "\\b(?:re-?open\\w*|opens|opened|opening|unblock\\w*|unclog\\w*)",
                            "(?:arter(?:y|ies)|blood vessels?|capillar\\w+)")
                    + "|\\bopen(?: up)?(?: (?:the|your|those|blocked|tight))* (?:arter(?:y|ies)|blood vessels?)",
            "we do not treat arteries; suspected vascular disease is referred"),
    CURE(
            "\\bcur(?:e|es|ed|ing)\\b|" + near("\\b(?:remove|eliminate|erase)s?", "(?:source|cause|root) of"),
            "“often reduces tenderness for a short time; the effect on pain is inconsistent”"),
    KNOTS(
            near(
                            "\\b(?:break|broke|melt|dissolv|smash|crush|iron|releas|work(?:s|ed|ing)? out)\\w*",
                            "(?:knots?|adhesions?|scar tissue|crystals)\\b")
                    + "|"
                    + near(
                            "\\b(?:knots?|adhesions?|scar tissue)",
                            "(?:melted|dissolved|broken (?:up|down)|released|worked out)"),
            "say what the hand feels and the client notices: “the spot is less tender”"),
    HEALING(
            near("\\b(?:speed|quicken|accelerat|boost)\\w*", "(?:healing|recovery|repair)\\b")
                    + "|\\bfaster healing|"
                    + near("\\bheals?", "(?:fascia|tissues?|muscles?)\\b"),
            "no healing was measured; “may promote short-term relaxation”"),
    CERTAINTY(
            "\\bguarantee\\w*|" + near("\\bpermanent(?:ly)?", "(?:relief|pain[ -]free|gone|remove\\w*|solve\\w*)"),
            "nothing is certain for one person; say what you will measure and when you will stop");

    private final Pattern words;
    private final String instead;

    Claim(String words, String instead) {
        this.words = Pattern.compile("(?i)" + words);
        this.instead = instead;
    }

    Pattern words() {
        return words;
    }

    /** What holds, or what to write. */
    String instead() {
        return instead;
    }

    /** One after the other in a sentence, with up to five words between. */
    private static String near(String first, String second) {
        String gap = "[^\\p{L}\\p{N}.;!?]+";
        return first + "(?:" + gap + "[\\p{L}\\p{N}’'-]+){0,5}?" + gap + second;
    }
}
