package app.daybook.authoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.course.ConcernRules;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.Practice;
import app.daybook.course.practice.RecordForm;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/** Reads {@code concerns} of {@code course.yaml}: whom the desk names as needing a hand. */
final class ConcernRulesReader {

    private static final String RULE = "concerns";
    private static final int MOST_DAYS = 365;

    private final Findings findings;
    private final Practice practice;

    private ConcernRulesReader(Findings findings, Practice practice) {
        this.findings = findings;
        this.practice = practice;
    }

    static ConcernRules read(YamlMap course, Practice practice, Findings findings) {
        YamlMap yaml = course.map("concerns");
        ConcernRules standard = ConcernRules.DEFAULT;
        int away = yaml.number("days-away", 0, MOST_DAYS, standard.daysAway());
        int lost = yaml.number(
                "lost-after-days", 1, MOST_DAYS, Math.min(MOST_DAYS, Math.max(standard.lostAfterDays(), away + 1)));
        if (away > 0 && lost <= away) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf("lost-after-days"),
                    RULE,
                    "A learner would be lost before anybody is told; write more days under \"lost-after-days\" than under"
                            + " \"days-away\".");
        }
        ConcernRules read = new ConcernRules(
                away,
                lost,
                yaml.number("failed-tries", 0, 20, standard.failedTries()),
                yaml.number("seconds-a-question", 0, 60, standard.secondsAQuestion()),
                new ConcernRulesReader(findings, practice).adverse(yaml.map("adverse")));
        yaml.refuseUnknownKeys();
        return read;
    }

    private Map<String, Map<String, Set<String>>> adverse(YamlMap forms) {
        Map<String, Map<String, Set<String>>> adverse = new LinkedHashMap<>();
        for (String id : forms.keys()) {
            YamlMap fields = forms.map(id);
            Optional<RecordForm> form = practice.form(id);
            if (form.isEmpty()) {
                unknown(
                        forms.lineOf(id),
                        "\"" + id + "\" is no form of practice.yaml",
                        id,
                        practice.forms().stream().map(RecordForm::id).toList());
            }
            Map<String, Set<String>> choices = new LinkedHashMap<>();
            for (String name : fields.keys()) {
                Set<String> options = new LinkedHashSet<>(fields.requiredTexts(name));
                form.ifPresent(found -> check(fields, found, name, options));
                choices.put(name, options);
            }
            adverse.put(id, choices);
        }
        return adverse;
    }

    private void check(YamlMap yaml, RecordForm form, String name, Set<String> options) {
        List<FormField> choices = form.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Choice)
                .toList();
        Optional<FormField> field =
                choices.stream().filter(choice -> choice.id().equals(name)).findFirst();
        if (field.isEmpty()) {
            unknown(
                    yaml.lineOf(name),
                    "\"" + name + "\" is no choice on the form \"" + form.id() + "\"",
                    name,
                    choices.stream().map(FormField::id).toList());
            return;
        }
        Set<String> offered = ((FieldKind.Choice) field.get().kind()).options().keySet();
        options.stream().filter(option -> !offered.contains(option)).forEach(option -> {
            unknown(yaml.lineOf(name, option), "\"" + option + "\" is no option of \"" + name + "\"", option, offered);
        });
    }

    private void unknown(int line, String what, String word, Collection<String> known) {
        findings.error(
                "course.yaml",
                line,
                RULE,
                what + "; "
                        + Nearest.to(word, known)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("use one of " + String.join(", ", known) + "."));
    }
}
