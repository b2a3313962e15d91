package app.daybook.quiz.qti;

import app.daybook.quiz.foreign.XmlLines;

/** XML with the names of one version of QTI. */
final class QtiMarkup {

    private final XmlLines xml = new XmlLines();
    private final QtiNames names;

    QtiMarkup(QtiNames names) {
        this.names = names;
    }

    QtiMarkup open(String name, String... attributes) {
        xml.open(names.element(name), names.attributes(attributes));
        return this;
    }

    QtiMarkup close(String... several) {
        for (String name : several) {
            xml.close(names.element(name));
        }
        return this;
    }

    QtiMarkup empty(String name, String... attributes) {
        xml.empty(names.element(name), names.attributes(attributes));
        return this;
    }

    QtiMarkup text(String name, String text, String... attributes) {
        xml.text(names.element(name), text, names.attributes(attributes));
        return this;
    }

    /** An element of QTI with HTML in it. */
    QtiMarkup html(String name, String html, String... attributes) {
        xml.raw(names.element(name), QtiHtml.write(html, names), names.attributes(attributes));
        return this;
    }

    /** An element of HTML. */
    QtiMarkup block(String name, String content, String... attributes) {
        xml.raw(name, QtiHtml.write(content, names), attributes);
        return this;
    }

    /** Blocks of HTML as they are. */
    QtiMarkup content(String html) {
        xml.verbatim(QtiHtml.write(html, names));
        return this;
    }

    XmlLines plain() {
        return xml;
    }

    QtiMarkup variable(String identifier) {
        return empty("variable", "identifier", identifier);
    }

    QtiMarkup base(String type, String value) {
        return text("baseValue", value, "baseType", type);
    }

    QtiMarkup set(String outcome) {
        return open("setOutcomeValue", "identifier", outcome);
    }

    QtiMarkup score(String value) {
        return set("SCORE").base("float", value).close("setOutcomeValue");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
