package app.daybook.assessment;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import app.daybook.together.Together;

/**
 * One answer each of many attempts, saved by one statement. What it does not find as it should be, or finds in other hands,
 * it leaves alone.
 */
@Singleton
class AnswersTogether {

    private static final int MOST_TOGETHER = 200;

    /**
     * An answer that was there already stays as it is, with its moment and its number. One that came before the one that
     * is there is left alone: where the database was slow, whoever sent it may have waited no longer and sent others since.
     * Nobody is waited for: whoever holds an attempt may be submitting it.
     */
    private static final String SAVE = """
            with sent as (
                select * from json_to_recordset(?::json)
                    as sent(token uuid, question text, response text[], sheet text, seen int, at timestamptz, ends timestamptz)),
            attempt as (
                select t.id, t.token, t.revision + 1 as revision, t.due_at
                from sent join quiz_attempt t on t.token = sent.token
                where t.submitted_at is null and (t.due_at is null or t.due_at >= sent.ends)
                for update of t skip locked),
            answer as (
                insert into quiz_answer as own (attempt_id, question_id, response, saved_at, revision, sheet)
                select attempt.id, sent.question, sent.response, sent.at, attempt.revision, sent.sheet
                from attempt join sent on sent.token = attempt.token
                on conflict (attempt_id, question_id) do update set
                    response = excluded.response,
                    saved_at = case when own.response = excluded.response then own.saved_at else excluded.saved_at end,
                    revision = case when own.response = excluded.response then own.revision else excluded.revision end,
                    sheet = case when own.response = excluded.response then own.sheet else excluded.sheet end
                where own.response = excluded.response
                    or own.saved_at < excluded.saved_at and own.checked_at is null
                    and (own.sheet = excluded.sheet or own.revision <=
                        (select seen from sent join attempt on attempt.token = sent.token where attempt.id = own.attempt_id))
                returning attempt_id, revision, saved_at),
            counted as (
                update quiz_attempt t set revision = attempt.revision
                from attempt join answer on answer.attempt_id = attempt.id and answer.revision = attempt.revision
                where t.id = attempt.id returning t.id)
            select attempt.token, case when counted.id is null then attempt.revision - 1 else attempt.revision end,
                answer.saved_at, attempt.due_at
            from attempt join answer on answer.attempt_id = attempt.id left join counted on counted.id = attempt.id""";

    /**
     * @param at when it came
     * @param ends an attempt that ended before is over
     */
    record Sent(UUID token, String question, List<String> response, String sheet, int seen, Instant at, Instant ends) {}

    /**
     * @param revision the last save of the attempt
     * @param dueAt when the attempt ends, if its time is limited
     */
    record Kept(Instant savedAt, int revision, Optional<Instant> dueAt) {}

    private final DataSource database;
    private final ObjectMapper json;
    private final Together<Sent, Kept> together = new Together<>("answers", MOST_TOGETHER, this::keep);

    AnswersTogether(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @PreDestroy
    void stop() {
        together.close();
    }

    /** Nothing where it was left alone, or it is not known that it is kept: to be saved by itself. */
    Optional<Kept> keep(Sent answer) {
        try {
            return together.ask(answer);
        } catch (SQLException away) {
            return Optional.empty();
        }
    }

    private Map<Sent, Kept> keep(List<Sent> all) throws SQLException {
        // Of one attempt one at a time
        Map<UUID, Sent> sent = new LinkedHashMap<>();
        all.forEach(one -> sent.putIfAbsent(one.token, one));
        Map<Sent, Kept> kept = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setString(1, json.writeValueAsString(sent.values()));
            try (ResultSet row = save.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime dueAt = row.getObject(4, OffsetDateTime.class);
                    kept.put(
                            sent.get(row.getObject(1, UUID.class)),
                            new Kept(
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    row.getInt(2),
                                    Optional.ofNullable(dueAt).map(OffsetDateTime::toInstant)));
                }
            }
            return kept;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
