package app.daybook.studio.draft;

import javax.sql.DataSource;

import app.daybook.publishing.Catalogue;
import app.daybook.publishing.EditionFindings;

/** Checks that remember nothing yet. */
public final class FreshChecks {

    private FreshChecks() {}

    public static Checks of(DataSource database, Catalogue catalogue, EditionFindings findings) {
        return new Checks(database, catalogue, findings);
    }
}
