package app.daybook.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import app.daybook.rig.Learner;

/** An edition that an author saves while several nodes serve the one before. */
final class EditionSwitch {

    private static final String PAGE = Site.COURSE + "/sample";
    private static final String MARK = "This page is of the edition after the roll.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(3);
    private static final int LOOK_MILLIS = 20;

    private final Site site;
    private final List<String> nodes;
    private final Path file;
    private final String before;
    private Duration apart = Duration.ZERO;

    EditionSwitch(Site site, List<String> nodes) throws Exception {
        this.site = site;
        this.nodes = nodes;
        this.file = site.lesson("day-04-screening.md");
        this.before = Files.readString(file);
    }

    /** Answers what is wrong: a node that does not serve it, or serves the one before again; a second publication. */
    List<String> publish() throws Exception {
        long publications = publications();
        Files.writeString(file, before.replaceFirst("\n\n## ", "\n\n" + MARK + "\n\n## "));
        Instant begun = Instant.now();
        List<Instant> since =
                new ArrayList<>(nodes.stream().map(node -> Instant.MAX).toList());
        List<String> wrong = new ArrayList<>();
        Instant end = begun.plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (int node = 0; node < nodes.size(); node++) {
                boolean there = new Learner(nodes.get(node)).get(PAGE).contains(MARK);
                Instant now = Instant.now();
                if (there && since.get(node).equals(Instant.MAX)) {
                    since.set(node, now);
                } else if (!there && !since.get(node).equals(Instant.MAX)) {
                    wrong.add(nodes.get(node) + " went back to the edition before");
                }
            }
            if (!since.contains(Instant.MAX) && end.isAfter(Instant.now().plus(AFTER))) {
                end = Instant.now().plus(AFTER);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        if (since.contains(Instant.MAX)) {
            wrong.add("a node does not serve the new edition");
        } else {
            apart = Duration.between(
                    since.stream().min(Instant::compareTo).orElseThrow(),
                    since.stream().max(Instant::compareTo).orElseThrow());
        }
        if (publications() != publications + 1) {
            wrong.add(publications() - publications + " publications of one edition");
        }
        return wrong;
    }

    /** How much later than the first the last node served it. */
    Duration apart() {
        return apart;
    }

    void undo() throws Exception {
        Files.writeString(file, before);
    }

    private long publications() throws SQLException {
        try (var connection = site.services().connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from publication where course = 'trigger-points'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
