package app.daybook.enrolment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * What the database says of a learner's enrolments in a word: the same word, the same progress. All who ask while it answers
 * are answered together by the next statement, so that under load hundreds of pages cost one.
 */
@Singleton
class Revisions {

    /** Of each enrolment, also one that was left, what changed it last (V460). */
    static final String OF_LEARNER = "string_agg(e.id || ':' || g.revision, ' ' order by e.id) from enrolment e"
            + " join gradebook g on g.enrolment_id = e.id where e.learner_id";

    private static final String FIND = "select e.learner_id, " + OF_LEARNER + " = any(?) group by 1";

    private static final int MOST_TOGETHER = 500;
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_MILLIS = 2_000;

    private record Asked(long learner, CompletableFuture<Optional<String>> answer) {}

    private final BlockingQueue<Asked> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread answering = new Thread(this::answer, "revisions");
    private final DataSource database;

    Revisions(DataSource database) {
        this.database = database;
        answering.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        answering.start();
    }

    void stop(@Observes ShutdownEvent event) {
        answering.interrupt();
    }

    /**
     * As it is when this is called, or later. Nothing if the learner has no enrolment, or the database does not say it in
     * time: then one finds out what one asked it for.
     */
    Optional<String> of(long learner) {
        Asked mine = new Asked(learner, new CompletableFuture<>());
        if (!waiting.offer(mine)) {
            return Optional.empty();
        }
        try {
            return mine.answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void answer() {
        List<Asked> together = new ArrayList<>();
        while (!Thread.interrupted()) {
            together.clear();
            try {
                together.add(waiting.take());
            } catch (InterruptedException stopped) {
                return;
            }
            waiting.drainTo(together, MOST_TOGETHER - 1);
            answer(together);
        }
    }

    private void answer(List<Asked> together) {
        try {
            Map<Long, String> found =
                    find(together.stream().map(Asked::learner).distinct().toArray());
            together.forEach(asked -> asked.answer.complete(Optional.ofNullable(found.get(asked.learner))));
        } catch (SQLException | RuntimeException away) {
            together.forEach(asked -> asked.answer.completeExceptionally(away));
        }
    }

    private Map<Long, String> find(Object[] learners) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            Array all = connection.createArrayOf("bigint", learners);
            find.setArray(1, all);
            Map<Long, String> found = new HashMap<>();
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getString(2));
                }
            }
            return found;
        }
    }
}
