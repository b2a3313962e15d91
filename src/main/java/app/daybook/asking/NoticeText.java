package app.daybook.asking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.markdown.Drawing;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Markdown;

/** The Markdown of notices: that of lessons, without what belongs to a course folder. */
final class NoticeText implements Markdown.Links {

    private static final String FILE = "text";

    private NoticeText() {}

    /** Safe, whatever was written. */
    static String html(String text) {
        return new Markdown(FILE, new NoticeText(), new Findings()).html(text);
    }

    /** What is wrong with a text, by its lines. */
    static List<Finding> errors(String text) {
        Findings findings = new Findings();
        new Markdown(FILE, new NoticeText(), findings).html(text);
        return findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    @Override
    public Optional<String> lesson(String lessonId) {
        return Optional.empty();
    }

    @Override
    public Optional<Markdown.Picture> picture(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<String> work(String key) {
        return Optional.empty();
    }

    @Override
    public Set<String> workKeys() {
        return Set.of();
    }

    @Override
    public Set<String> lessonIds() {
        return Set.of();
    }

    @Override
    public Set<String> muscleIds() {
        return Set.of();
    }

    @Override
    public Map<String, Drawing> drawings() {
        return Map.of();
    }
}
