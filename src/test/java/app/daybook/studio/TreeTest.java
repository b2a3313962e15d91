package app.daybook.studio;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Acquisitions;
import app.daybook.Fewest;
import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.lint.Lint;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.EditionFindings;
import app.daybook.publishing.Editions;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Drafts;
import app.daybook.studio.draft.FreshChecks;

import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tree asks for little, however many days it shows, and reads nothing again that was read when it was published. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TreeTest {

    private static final int MOST = 5;

    @Inject
    Acquisitions acquisitions;

    @Inject
    DataSource database;

    @Inject
    Catalogue catalogue;

    @Inject
    EditionFindings findings;

    @Inject
    Drafts drafts;

    @Test
    @TestSecurity(user = "tree-ann", roles = "instructor")
    void fewStatementsWithAndWithoutADraft() {
        Editions.publish(Editions.named("few-of-tree"));
        assertTrue(statements("few-of-tree") <= MOST, "served: " + statements("few-of-tree"));
        session()
                .formParam("text", ThreeDays.text("day-02-second.md") + "\nMore.\n")
                .formParam("seen", drafts.of("few-of-tree").mark("day-02-second.md"))
                .post("/studio/few-of-tree/files/day-02-second.md/drafts")
                .then()
                .statusCode(303);
        assertTrue(statements("few-of-tree") <= MOST, "with a draft: " + statements("few-of-tree"));
    }

    /** As after a start, when nothing is remembered yet. */
    @Test
    void whatIsServedIsNotReadAgain() {
        CourseFiles files = Editions.named("known-tree");
        String long41 = "word ".repeat(41).strip();
        Editions.publish(
                Editions.replace(files, "day-02-second.md", "## Plan the week", long41 + ".\n\n## Plan the week"));
        Lint.Checked first = fresh().of(drafts.of("known-tree"));
        assertSame(catalogue.course("known-tree").orElseThrow(), first.course().orElseThrow());
        assertTrue(first.findings().toString().contains("long-sentence"), first.findings()::toString);
        assertEquals(first.findings(), fresh().of(drafts.of("known-tree")).findings());
        assertEquals(
                first.findings(),
                findings.of(catalogue.course("known-tree").orElseThrow().edition())
                        .orElseThrow());
    }

    private Checks fresh() {
        return FreshChecks.of(database, catalogue, findings);
    }

    private long statements(String course) {
        return Fewest.of(
                acquisitions::taken,
                () -> session().get("/studio/" + course).then().statusCode(200));
    }
}
