package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.markdown.BlockInvalid;
import app.daybook.markdown.Drawing;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.SafeHtml;

/** Draws the signs that a page names, by their speed. */
final class TriageBlock implements Drawing {

    private final Triage triage;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    TriageBlock(Triage triage) {
        this.triage = triage;
    }

    /** The ids of the signs that were drawn so far. */
    Set<String> shown() {
        return Set.copyOf(shown);
    }

    @Override
    public String draw(String text, int number) {
        Findings inBlock = new Findings();
        YamlMap yaml = YamlMap.parse("", text, 1, inBlock);
        List<String> named = yaml.texts("signs");
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
        if (named.isEmpty() && faults.isEmpty()) {
            faults.add(
                    new BlockInvalid.Fault(0, "This block names no sign; write a line \"signs: [an-id, another]\"."));
        }
        if (!faults.isEmpty()) {
            throw new BlockInvalid(faults);
        }
        shown.addAll(named);
        return html(triage.named(named));
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
