package app.daybook.account;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonObject;
import org.hibernate.Session;

import app.daybook.certificate.Certificate;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PrintedRecord;
import app.daybook.printing.Printer;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/**
 * Everything that is kept of a learner, written as it is sent: the rows of all tables as JSON and for reading, own records
 * as PDF, certificates as they were issued. Read page by page between short transactions: a slow reader holds nothing, and
 * only one page, or one file, is in memory.
 */
@Singleton
class OwnData {

    static final String DATA = "data.json";
    static final String PAGE = "index.html";

    private static final int ROWS = 200;

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExportHead(String name, String at, List<String> leftOut) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExportRows(String table, boolean first, List<String> columns, List<List<String>> rows)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExportFoot() implements TemplateInstance {}

    private final Session database;
    private final Catalogue catalogue;
    private final Printer printer;
    private final Clock clock;

    OwnData(Session database, Catalogue catalogue, Printer printer, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.printer = printer;
        this.clock = clock;
    }

    private interface Page {
        void write(List<String> rows) throws IOException;
    }

    /**
     * @throws IOException if the reader went away
     */
    void write(Learner learner, OutputStream out) throws IOException {
        Instant now = clock.instant();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(PAGE));
        read(learner, now, zip);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(DATA));
        json(learner, now, zip);
        zip.closeEntry();
        for (Enrolment enrolment : QuarkusTransaction.requiringNew().call(() -> Enrolment.of(learner.subject))) {
            records(enrolment, zip);
            certificates(enrolment, zip);
        }
        zip.finish();
    }

    private void json(Learner learner, Instant now, OutputStream out) throws IOException {
        text(out, "{\"exported_at\":\"" + now + "\"");
        for (OwnTable table : OwnTable.ALL) {
            text(out, ",\n\"" + table.name() + "\":[");
            boolean[] begun = {false};
            pages(table, learner, rows -> {
                for (String row : rows) {
                    text(out, (begun[0] ? ",\n" : "\n") + row);
                    begun[0] = true;
                }
            });
            text(out, "]");
        }
        text(out, "}\n");
    }

    private void read(Learner learner, Instant now, OutputStream out) throws IOException {
        text(out, new ExportHead(learner.name, When.momentInUtc(now), OwnTable.LEFT_OUT).render());
        for (OwnTable table : OwnTable.ALL) {
            boolean[] first = {true};
            pages(table, learner, rows -> {
                text(
                        out,
                        new ExportRows(
                                        table.name(),
                                        first[0],
                                        table.columns(),
                                        rows.stream()
                                                .map(row -> cells(table, new JsonObject(row)))
                                                .toList())
                                .render());
                first[0] = false;
            });
        }
        text(out, new ExportFoot().render());
    }

    private static List<String> cells(OwnTable table, JsonObject row) {
        return table.columns().stream()
                .map(row::getValue)
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private void pages(OwnTable table, Learner learner, Page page) throws IOException {
        List<String> rows;
        int from = 0;
        do {
            int after = from;
            rows = QuarkusTransaction.requiringNew().call(() -> rows(table, learner, after));
            if (!rows.isEmpty()) {
                page.write(rows);
            }
            from += rows.size();
        } while (rows.size() == ROWS);
    }

    private List<String> rows(OwnTable table, Learner learner, int from) {
        return database.createNativeQuery(table.rows(), String.class)
                .setParameter(1, learner.id)
                .setParameter(2, ROWS)
                .setParameter(3, from)
                .getResultList();
    }

    private void records(Enrolment enrolment, ZipOutputStream zip) throws IOException {
        for (PracticeRecord record : QuarkusTransaction.requiringNew().call(() -> PracticeRecord.of(enrolment))) {
            Optional<PrintedRecord> printed =
                    Catalogue.answering(() -> PrintedRecord.own(catalogue, enrolment, record));
            if (printed.isPresent()) {
                PrintedRecord one = printed.get();
                file(zip, enrolment.course + "/" + one.name(), printer.print(one.printout()));
            }
        }
    }

    private static void certificates(Enrolment enrolment, ZipOutputStream zip) throws IOException {
        for (Certificate one : QuarkusTransaction.requiringNew().call(() -> Certificate.told(enrolment.id))) {
            String name = enrolment.course + "/certificate-" + one.serial;
            file(zip, name + ".pdf", QuarkusTransaction.requiringNew().call(() -> Certificate.pdfOf(one.serial)));
            if (one.credential != null) {
                file(zip, name + ".badge.json", one.credential.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void file(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
