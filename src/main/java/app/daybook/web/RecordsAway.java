package app.daybook.web;

import java.sql.SQLException;

/** The database failed below a page. */
public final class RecordsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RecordsAway(SQLException why) {
        super(why);
    }
}
