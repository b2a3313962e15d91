package app.daybook.asking;

import java.util.List;

import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.NoLinks;

/** The Markdown of notices: that of lessons, without what belongs to a course folder. */
final class NoticeText {

    private static final String FILE = "text";

    private NoticeText() {}

    /** Safe, whatever was written. */
    static String html(String text) {
        return new Markdown(FILE, new NoLinks(), new Findings()).html(text);
    }

    /** What is wrong with a text, by its lines. */
    static List<Finding> errors(String text) {
        Findings findings = new Findings();
        new Markdown(FILE, new NoLinks(), findings).html(text);
        return findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }
}
