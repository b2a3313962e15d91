package app.daybook.authoring.lint;

import java.util.Set;

/**
 * The names of all rules; content/README.md explains each, and tests hold for each one course that breaks it. Errors
 * are found where a file is read, warnings by {@link Rules} and, of what only a reader knows, where it is read.
 */
public final class Rulebook {

    static final Set<String> ERRORS = Set.of(
            "accreditor",
            "accreditor-hours",
            "admission",
            "always",
            "answer",
            "atlas",
            "bodymap",
            "braces",
            "callout",
            "captions",
            "ce-hours",
            "check",
            "citation",
            "concerns",
            "conduct",
            "day",
            "draw",
            "duplicate-id",
            "encoding",
            "evaluation",
            "explanation",
            "feedback",
            "folder",
            "footnote",
            "front-matter",
            "glossary",
            "heading",
            "id",
            "keep-off",
            "kind",
            "licence",
            "link",
            "match",
            "media",
            "missing",
            "missing-file",
            "muscle",
            "nesting",
            "objective",
            "objectives",
            "option",
            "parts",
            "picture",
            "practice",
            "printed",
            "question",
            "quiz",
            "renamed",
            "record-form",
            "recording",
            "repeated-key",
            "retired",
            "rubric",
            "same-course",
            "sample",
            "sheet",
            "sheet-example",
            "technique",
            "text-alternative",
            "too-large",
            "transcript",
            "triage",
            "unknown-key",
            "unreadable",
            "untested-objective",
            "value",
            "vanished-id",
            "yaml");

    /** Found where a file is read. */
    static final Set<String> WARNINGS = Set.of(
            "accreditor-number",
            "curly-quotes",
            "hand-in",
            "heading-mark",
            "html",
            "list-mark",
            "media-minutes",
            "table-row",
            "table-rule",
            "unexplained-term",
            "unread-file",
            "unused-form",
            "unused-media",
            "unused-questions",
            "unused-sheet",
            "unused-sign",
            "unused-term",
            "yaml-comment");

    private Rulebook() {}

    public static boolean knows(String rule) {
        return ERRORS.contains(rule)
                || WARNINGS.contains(rule)
                || Rules.ALL.stream().anyMatch(warning -> warning.name().equals(rule));
    }
}
