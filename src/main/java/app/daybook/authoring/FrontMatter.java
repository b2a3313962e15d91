package app.daybook.authoring;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Lines;
import app.daybook.markdown.Nesting;

/**
 * The settings at the head of a Markdown file, between two lines of {@code ---}, and the body after them. The body
 * keeps as many (empty) lines before it as the file has, so that its line numbers are those of the file.
 */
public record FrontMatter(YamlMap yaml, String body) {

    private static final String FENCE = "---\n";

    /** Reads a file that every course has; empty, with a finding, where it is missing. */
    static FrontMatter read(String file, CourseFiles files, Findings findings) {
        return files.text(file, findings)
                .map(text -> split(file, text, findings))
                .orElseGet(() -> new FrontMatter(YamlMap.parse(file, "{}", 1, findings), ""));
    }

    public static FrontMatter split(String file, String text, Findings findings) {
        Nesting.refuse(file, text, findings);
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            findings.error(
                    file,
                    1,
                    "front-matter",
                    "The file must begin with settings between two lines of \"---\", with nothing above and no space"
                            + " behind them; see content/README.md.");
            return new FrontMatter(YamlMap.parse(file, "{}", 1, findings), text);
        }
        int bodyAt = end + 1 + FENCE.length();
        YamlMap yaml = YamlMap.parse(file, text.substring(FENCE.length(), end + 1), 2, findings);
        return new FrontMatter(yaml, Lines.blankBefore(text, bodyAt));
    }
}
