package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import app.daybook.course.QuestionList;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.markdown.BlockInvalid;
import app.daybook.markdown.Drawing;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.SafeHtml;

/** Draws the signs that a page names, by their speed, or a list of questions. */
final class TriageBlock implements Drawing {

    private final Triage triage;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    TriageBlock(Triage triage) {
        this.triage = triage;
    }

    /** The ids of the signs that were drawn so far. */
    Set<String> shown() {
        return Set.copyOf(shown);
    }

    /** The ids of the lists of questions that were drawn so far. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    @Override
    public String draw(String text, int number) {
        Findings inBlock = new Findings();
        YamlMap yaml = YamlMap.parse("", text, 1, inBlock);
        List<String> named = yaml.texts("signs");
        Optional<String> list = yaml.optionalText("questions");
        yaml.refuseUnknownKeys();
        List<BlockInvalid.Fault> faults = new ArrayList<>();
        for (Finding finding : inBlock.all()) {
            faults.add(new BlockInvalid.Fault(finding.line(), finding.message()));
        }
        Set<String> known = Set.copyOf(triage.signs().stream().map(Sign::id).toList());
        for (String id : named) {
            if (!known.contains(id)) {
                faults.add(new BlockInvalid.Fault(
                        yaml.lineOf("signs"),
                        "triage.yaml has no sign \"" + id + "\"; " + TriageReader.nearest(id, known)));
            }
        }
        Optional<QuestionList> questions = list.flatMap(triage::list);
        if (list.isPresent() && questions.isEmpty()) {
            faults.add(new BlockInvalid.Fault(
                    yaml.lineOf("questions"),
                    "triage.yaml has no questions \"" + list.get() + "\"; "
                            + TriageReader.nearest(
                                    list.get(),
                                    triage.questions().stream()
                                            .map(QuestionList::id)
                                            .collect(Collectors.toSet()))));
        }
        if (named.isEmpty() == list.isEmpty() && faults.isEmpty()) {
            faults.add(new BlockInvalid.Fault(
                    0,
                    named.isEmpty()
                            ? "This block names no sign; write a line \"signs: [an-id, another]\", or \"questions: an-id\"."
                            : "This block names signs and questions; make it two blocks."));
        }
        if (!faults.isEmpty()) {
            throw new BlockInvalid(faults);
        }
        shown.addAll(named);
        list.ifPresent(asked::add);
        return questions.map(TriageBlock::html).orElseGet(() -> html(triage.named(named)));
    }

    /** A table where each question leads somewhere of its own, else a numbered list. */
    private static String html(QuestionList list) {
        StringBuilder html = new StringBuilder();
        if (list.eachLeadsSomewhere()) {
            html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(SafeHtml.text(list.title()))
                    .append("\"><table><thead><tr><th scope=\"col\">")
                    .append(SafeHtml.text(list.title()))
                    .append("</th><th scope=\"col\">")
                    .append(SafeHtml.text(list.then()))
                    .append("</th></tr></thead><tbody>");
            list.questions()
                    .forEach(asked -> html.append("<tr><td>")
                            .append(SafeHtml.text(asked.words()))
                            .append("</td><td>")
                            .append(SafeHtml.text(asked.leadsTo().orElseThrow()))
                            .append("</td></tr>"));
            html.append("</tbody></table></div>\n");
        } else {
            html.append("<ol>");
            list.questions().forEach(asked -> {
                html.append("<li>")
                        .append(asked.why().isEmpty() ? "" : "<em>")
                        .append(SafeHtml.text(asked.words()))
                        .append(asked.why().isEmpty() ? "" : "</em> " + SafeHtml.text(asked.why()))
                        .append("</li>");
            });
            html.append("</ol>\n");
        }
        if (!list.after().isEmpty()) {
            html.append("<p>").append(SafeHtml.text(list.after())).append("</p>");
        }
        return html.toString();
    }

    private static String html(List<Sign> signs) {
        StringBuilder html = new StringBuilder("<div class=\"tiers\">\n");
        for (Map.Entry<Tier, List<Sign>> group : Triage.byTier(signs).entrySet()) {
            html.append("<div class=\"tier tier-")
                    .append(group.getKey().word())
                    .append("\"><p class=\"tier-title\">")
                    .append(SafeHtml.text(group.getKey().heading()))
                    .append("</p><ul>");
            for (Sign sign : group.getValue()) {
                html.append("<li>").append(SafeHtml.text(sign.text()));
                sign.act()
                        .ifPresent(act -> html.append(" <span class=\"act\">")
                                .append(SafeHtml.text(act))
                                .append("</span>"));
                html.append("</li>");
            }
            html.append("</ul></div>\n");
        }
        return html.append("</div>").toString();
    }
}
