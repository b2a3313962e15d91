package app.daybook.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What one statement saves of many attempts, and what it leaves to whoever looks closer. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "saves-together")
class AnswersTogetherTest {

    private static final int ATTEMPTS = 40;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final List<UUID> attempts = new ArrayList<>();

    @Inject
    AnswersTogether together;

    @Inject
    DataSource database;

    /** Attempts at quizzes that there are not: what is asked does not matter here. */
    @BeforeEach
    void begin() throws Exception {
        enrol();
        String begun = Requests.begin(COURSE + "/quizzes/first");
        try (Connection connection = database.getConnection();
                PreparedStatement copy =
                        connection.prepareStatement("insert into quiz_attempt (id, enrolment_id, quiz_id,"
                                + " number, seed, edition, started_at, questions, token)"
                                + " select nextval('quiz_attempt_seq'), enrolment_id, 'together-' || n, 1, seed, edition,"
                                + " started_at, questions, gen_random_uuid() from quiz_attempt, generate_series(1, ?) n"
                                + " where token = ?::uuid returning token")) {
            copy.setInt(1, ATTEMPTS);
            copy.setString(2, begun.substring(begun.lastIndexOf('/') + 1));
            var row = copy.executeQuery();
            while (row.next()) {
                attempts.add(row.getObject(1, UUID.class));
            }
        }
    }

    @AfterEach
    void end() throws Exception {
        Sql.run(
                database,
                "delete from quiz_answer where attempt_id in (select id from quiz_attempt where quiz_id like 'together-%')");
        Sql.run(database, "delete from quiz_attempt where quiz_id like 'together-%'");
    }

    @Test
    void eachOfManyAtOnceIsSavedAtItsOwnAttemptAndOnceOnly() throws Exception {
        for (int round = 0; round < 2; round++) {
            assertEquals(
                    attempts.stream()
                            .map(attempt -> Optional.of(new AnswersTogether.Kept(now, 1, Optional.empty())))
                            .toList(),
                    atOnce(IntStream.range(0, ATTEMPTS)
                            .mapToObj(i -> answer(i, "mine, \"" + i + "\" {ä}", now))
                            .toList()));
        }
        assertEquals(
                IntStream.range(0, ATTEMPTS)
                        .mapToObj(i -> "mine, \"" + i + "\" {ä} 1 1")
                        .toList(),
                stored());
    }

    /** It may have waited while whoever sent it sent another by another way. */
    @Test
    void anAnswerThatCameBeforeTheOneThatIsThereIsLeftAlone() throws Exception {
        together.keep(answer(0, "later", now));

        assertEquals(Optional.empty(), together.keep(answer(0, "earlier", now.minusMillis(1))));
        assertEquals(List.of("later 1 1"), stored());
    }

    @Test
    void whatIsSubmittedOverCheckedOvertakenOrInOtherHandsIsLeftAlone() throws Exception {
        for (int i = 0; i < 5; i++) {
            together.keep(answer(i, "before", now));
        }
        Sql.run(
                database,
                "update quiz_attempt set submitted_at = now(), answered = 1, points = 1, safety_missed = 0, passed = true"
                        + " where token = '" + attempts.get(0) + "'");
        Sql.run(
                database,
                "update quiz_attempt set started_at = now() - interval '1 hour', due_at = now() - interval '31 seconds'"
                        + " where token = '" + attempts.get(1) + "'");
        Sql.run(
                database,
                "update quiz_answer set checked_at = now() where attempt_id ="
                        + " (select id from quiz_attempt where token = '" + attempts.get(2) + "')");
        Sql.run(
                database,
                "update quiz_answer set sheet = 'other' where attempt_id ="
                        + " (select id from quiz_attempt where token = '" + attempts.get(3) + "')");
        try (Connection connection = database.getConnection();
                Statement hold = connection.createStatement()) {
            connection.setAutoCommit(false);
            hold.execute("select from quiz_attempt where token = '" + attempts.get(4) + "' for update");

            List<Optional<AnswersTogether.Kept>> kept = atOnce(IntStream.range(0, 7)
                    .mapToObj(i -> answer(i, "after", Instant.now()))
                    .toList());

            assertEquals(
                    List.of(false, false, false, false, false, true, true),
                    kept.stream().map(Optional::isPresent).toList());
            connection.rollback();
        }
        assertEquals(
                List.of("before 1 1", "before 1 1", "before 1 1", "before 1 1", "before 1 1", "after 1 1", "after 1 1"),
                stored());
    }

    @Test
    void aSheetThatHasSeenTheOthersAnswerMayChangeIt() throws Exception {
        together.keep(answer(0, "before", now));
        Sql.run(
                database,
                "update quiz_answer set sheet = 'other' where attempt_id ="
                        + " (select id from quiz_attempt where token = '" + attempts.get(0) + "')");

        Optional<AnswersTogether.Kept> kept = together.keep(new AnswersTogether.Sent(
                attempts.get(0), "asked", List.of("after"), "mine", 1, now.plusMillis(1), now));

        assertEquals(2, kept.orElseThrow().revision());
    }

    private AnswersTogether.Sent answer(int attempt, String text, Instant at) {
        return new AnswersTogether.Sent(
                attempts.get(attempt), "asked", List.of(text), "mine", 0, at, QuizAttempt.mayEndFrom(at));
    }

    private List<Optional<AnswersTogether.Kept>> atOnce(List<AnswersTogether.Sent> answers) {
        ExecutorService people = Executors.newFixedThreadPool(answers.size());
        try {
            List<CompletableFuture<Optional<AnswersTogether.Kept>>> kept = answers.stream()
                    .map(answer -> CompletableFuture.supplyAsync(() -> together.keep(answer), people))
                    .toList();
            return kept.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdownNow();
        }
    }

    /** What is answered, in the order of the attempts, and the numbers that answer and attempt have. */
    private List<String> stored() throws Exception {
        List<String> stored = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select a.response[1] || ' ' || a.revision || ' ' || t.revision from quiz_attempt t"
                                + " join quiz_answer a on a.attempt_id = t.id where t.token = any(?)"
                                + " order by array_position(?, t.token)")) {
            find.setArray(1, connection.createArrayOf("uuid", attempts.toArray()));
            find.setArray(2, connection.createArrayOf("uuid", attempts.toArray()));
            var row = find.executeQuery();
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        return stored;
    }
}
