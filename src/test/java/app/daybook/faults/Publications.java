package app.daybook.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import app.daybook.rig.Learner;

/** Editions of a course that an author saves in its folder. */
final class Publications implements Deed {

    private static final String PAGE = Site.COURSE + "/sample";
    private static final int LOOK_MILLIS = 50;

    private final Site site;
    private final Path file;
    private final String first;
    private final Learner reader;
    private Hands hands = new Hands();
    private int printing;
    private volatile boolean shown;
    private long acknowledged;

    Publications(Site site) throws Exception {
        this.site = site;
        this.file = site.lesson("day-04-screening.md");
        this.first = Files.readString(file);
        this.reader = new Learner(site.settings().address());
    }

    @Override
    public String name() {
        return "publications";
    }

    @Override
    public void begin() throws Exception {
        printing++;
        shown = false;
        Files.writeString(file, first.replaceFirst("\n\n## ", "\n\n" + mark() + "\n\n## "));
        hands = new Hands();
        hands.put(() -> {
            shown = reader.get(PAGE).contains(mark());
            Thread.sleep(LOOK_MILLIS);
            return !shown;
        });
    }

    private String mark() {
        return "This is printing " + printing + " of the page.";
    }

    @Override
    public boolean isUnderWay() {
        return shown;
    }

    @Override
    public void end() throws Exception {
        hands.rest();
        acknowledged += shown ? 1 : 0;
    }

    /** Each printing is in the ledger once, whether it was under way when the kill came or not. */
    @Override
    public List<String> check() throws Exception {
        List<String> wrong = new ArrayList<>();
        if (!reader.get(PAGE).contains(mark())) {
            wrong.add("printing " + printing + " is not served");
        }
        try (var connection = site.services().connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), count(distinct edition) from publication"
                        + " where course = 'trigger-points'")) {
            row.next();
            if (row.getInt(1) != printing + 1 || row.getInt(2) != printing + 1) {
                wrong.add(row.getInt(1) + " publications of " + row.getInt(2) + " editions after " + printing
                        + " printings");
            }
        }
        return wrong;
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }
}
