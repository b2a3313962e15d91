package app.daybook.authoring.exchange;

import app.daybook.markdown.Dialect;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Nesting;
import app.daybook.markdown.SafeHtml;
import app.daybook.quiz.foreign.Texts;

/** Texts of other programs through the allow-list that our own pass. */
final class ForeignTexts implements Texts {

    @Override
    public String safe(String html) {
        return SafeHtml.clean(html);
    }

    @Override
    public String markdown(String text) {
        Findings findings = new Findings();
        Nesting.refuse("", text, findings);
        if (findings.hasErrors()) {
            throw new IllegalArgumentException("its Markdown is nested more deeply than anybody writes; flatten it");
        }
        return Dialect.html(text);
    }
}
