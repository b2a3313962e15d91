package app.daybook.audit;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.LedgerCheck;

/**
 * The first page of a pack, for people: what it is about, what is in it, and how its tables belong together. What it says
 * of tables and columns is taken from those that were written.
 *
 * @param made in UTC
 * @param certificates how many
 * @param listed the first of them
 * @param impossible how many people had a pace that cannot be true
 */
@CheckedTemplate(basePath = "audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CoverPage(
        String course,
        String about,
        String made,
        int certificates,
        List<Summary.Count> standings,
        List<Summary.Line> listed,
        int impossible,
        LedgerCheck check,
        List<CoverPage.Table> tables,
        List<Column.Key> keys)
        implements TemplateInstance {

    /** Sorts before all others. */
    static final String NAME = "00-cover-page.html";

    /** @param joins the keys by which it names rows of other tables */
    record Table(String file, String meaning, List<Described> columns, List<Column.Key> joins) {}

    record Described(String name, String meaning) {}

    static List<Table> tables(SummedZip zip) {
        AuditColumnTexts words = MessageBundles.get(AuditColumnTexts.class);
        return zip.tables().entrySet().stream()
                .map(table -> new Table(
                        table.getKey(),
                        words.table(table.getKey()),
                        table.getValue().stream()
                                .map(column -> new Described(column, words.column(column)))
                                .toList(),
                        Column.joins(table.getKey(), table.getValue())))
                .toList();
    }
}
