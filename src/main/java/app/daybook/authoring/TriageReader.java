package app.daybook.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.Atlas;
import app.daybook.course.QuestionList;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/** Reads {@code triage.yaml}, in which every warning sign of a course stands once. */
final class TriageReader {

    static final String FILE = "triage.yaml";
    private static final String RULE = "triage";
    private static final String ID = "[a-z][a-z0-9-]*";

    private final CourseFiles files;
    private final Findings findings;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Integer> lists = new LinkedHashMap<>();

    TriageReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    Triage read() {
        if (files.bytes(FILE).isEmpty()) {
            return Triage.NONE;
        }
        YamlMap yaml = YamlMap.parse(FILE, files.text(FILE, findings).orElse("{}"), 1, findings);
        List<Sign> signs = new ArrayList<>();
        yaml.maps("signs").forEach(sign -> signs.add(sign(sign)));
        List<QuestionList> questions = new ArrayList<>();
        yaml.maps("questions").forEach(list -> questions.add(questions(list)));
        yaml.refuseUnknownKeys();
        return new Triage(signs, questions);
    }

    private QuestionList questions(YamlMap yaml) {
        String id = id(yaml);
        if (lists.putIfAbsent(id, yaml.line()) != null) {
            findings.error(
                    FILE, yaml.lineOf("id"), "duplicate-id", "The list \"" + id + "\" stands here twice; keep one.");
        }
        Set<String> asked = new HashSet<>();
        List<QuestionList.Asked> questions = new ArrayList<>();
        for (YamlMap one : yaml.maps("ask")) {
            String question = id(one);
            if (!asked.add(question)) {
                findings.error(
                        FILE,
                        one.lineOf("id"),
                        "duplicate-id",
                        "The question \"" + question + "\" stands twice in this list; choose another id.");
            }
            questions.add(new QuestionList.Asked(
                    question, one.text("question"), one.optionalText("why").orElse(""), one.optionalText("leads-to")));
            one.refuseUnknownKeys();
        }
        QuestionList list = new QuestionList(
                id,
                yaml.text("title"),
                yaml.optionalText("then").orElse(""),
                yaml.optionalText("after").orElse(""),
                questions);
        yaml.refuseUnknownKeys();
        boolean some = questions.stream().anyMatch(one -> one.leadsTo().isPresent());
        if (questions.isEmpty()) {
            findings.error(
                    FILE, yaml.line(), RULE, "The list \"" + id + "\" asks nothing; add questions under \"ask\".");
        } else if ((some || !list.then().isEmpty())
                && (!list.eachLeadsSomewhere() || list.then().isEmpty())) {
            findings.error(
                    FILE,
                    yaml.line(),
                    RULE,
                    "Some questions of \"" + id
                            + "\" say what a yes leads to; write \"leads-to\" for each and its heading"
                            + " as \"then\", or \"after\" for all of them.");
        }
        return list;
    }

    private String id(YamlMap yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            findings.error(
                    FILE, yaml.lineOf("id"), "id", "The id \"" + id + "\" may have small letters, digits and hyphens.");
        }
        return id;
    }

    private Sign sign(YamlMap yaml) {
        String id = id(yaml);
        if (lines.putIfAbsent(id, yaml.line()) != null) {
            findings.error(
                    FILE,
                    yaml.lineOf("id"),
                    "duplicate-id",
                    "The sign \"" + id + "\" stands here twice; keep one, for a sign has one speed.");
        }
        List<String> tiers = Arrays.stream(Tier.values()).map(Tier::word).toList();
        Optional<Tier> tier = yaml.value("tier", yaml.text("tier"), String.join(", ", tiers), word -> {
            return Tier.values()[tiers.indexOf(word)];
        });
        Optional<Boolean> guideline = yaml.value(
                "basis",
                yaml.text("basis"),
                "S where a guideline says so, J where the course's own caution does",
                word -> Map.of("S", true, "J", false).get(word).booleanValue());
        String text = yaml.text("sign");
        String source = yaml.text("source");
        Optional<String> act = yaml.optionalText("act");
        Optional<String> card = yaml.optionalText("card");
        List<String> regions = yaml.texts("regions");
        List<String> knownBy = yaml.texts("known-by");
        yaml.refuseUnknownKeys();
        return new Sign(
                id, tier.orElse(Tier.EMERGENCY), text, act, guideline.orElse(false), source, regions, card, knownBy);
    }

    /** Regions are those of the atlas. */
    void refuseUnknownRegions(Triage triage, Atlas atlas) {
        Set<String> known = atlas.regions().stream()
                .flatMap(region -> Stream.of(region.id(), region.group()))
                .collect(Collectors.toSet());
        known.add("anywhere");
        for (Sign sign : triage.signs()) {
            for (String region : sign.regions()) {
                if (!known.contains(region)) {
                    findings.error(
                            FILE,
                            lines.get(sign.id()),
                            RULE,
                            "The sign \"" + sign.id() + "\" belongs to \"" + region + "\", which is no region of "
                                    + "atlas.yaml; " + nearest(region, known));
                }
            }
        }
    }

    /** A sign that no page shows helps nobody, and neither do questions that nobody asks. */
    void noteUnused(Triage triage, Set<String> shown, Set<String> asked) {
        for (QuestionList list : findings.hasErrors() ? List.<QuestionList>of() : triage.questions()) {
            if (!asked.contains(list.id())) {
                findings.warning(
                        FILE,
                        lists.get(list.id()),
                        1,
                        "unused-questions",
                        "No day and no sheet asks the questions \"" + list.id()
                                + "\"; name them in a triage block, or take them out.");
            }
        }
        for (Sign sign : findings.hasErrors() ? List.<Sign>of() : triage.signs()) {
            if (!shown.contains(sign.id()) && sign.regions().isEmpty()) {
                findings.warning(
                        FILE,
                        lines.get(sign.id()),
                        1,
                        "unused-sign",
                        "No day, muscle or region shows the sign \"" + sign.id()
                                + "\"; name it in a triage block, or take it out.");
            }
        }
    }

    /** What to do about a word that is not known: the nearest one, if there is any. */
    static String nearest(String word, Set<String> known) {
        return Nearest.to(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("name one that stands there.");
    }
}
