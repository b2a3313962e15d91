package app.daybook.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import app.daybook.enrolment.Token;
import app.daybook.publishing.Catalogue;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;
import app.daybook.web.RecordsAway;

/**
 * Saves one answer without looking at its attempt first, as nearly every save can be: the script sends each as it changes.
 * What {@link AnswersTogether} leaves alone, {@link QuizAttempt#save} does, or says why not.
 */
@Singleton
class AnswerSaving {

    /** What never changes of an attempt, for as many as are sat at one time. */
    private static final int ATTEMPTS = 20_000;

    private static final Duration KEPT = Duration.ofHours(1);

    private static final String FIND = """
            select l.subject, e.course, t.quiz_id, t.edition, t.seed
            from quiz_attempt t join enrolment e on e.id = t.enrolment_id join learner l on l.id = e.learner_id
            where t.token = ?""";

    /** Whose an attempt is and what it asks; neither ever changes. */
    private record Sat(String subject, String course, String quizId, String edition, long seed) {

        boolean isOf(String subject, AttemptAddress address) {
            return this.subject.equals(subject) && course.equals(address.course()) && quizId.equals(address.quiz());
        }
    }

    private final DataSource database;
    private final AnswersTogether answers;
    private final Catalogue catalogue;
    private final Cache<UUID, Sat> sat =
            Caffeine.newBuilder().maximumSize(ATTEMPTS).expireAfterAccess(KEPT).build();

    AnswerSaving(DataSource database, AnswersTogether answers, Catalogue catalogue) {
        this.database = database;
        this.answers = answers;
        this.catalogue = catalogue;
    }

    /**
     * @param subject of the person who asks
     * @return nothing where there is more to say than that it is kept; nothing is saved then, or it is and may be again
     */
    Optional<Receipt> save(String subject, AttemptAddress address, MultivaluedMap<String, String> fields, Instant now) {
        return Token.parse(address.token())
                .flatMap(token -> sat(token)
                        .filter(attempt -> attempt.isOf(subject, address))
                        .flatMap(attempt -> form(attempt)
                                .flatMap(form -> save(token, form, Posted.of(form, attempt.seed(), fields), now))));
    }

    private Optional<Receipt> save(UUID token, Quiz form, Posted posted, Instant now) {
        if (posted.responses().size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, Response> answer =
                posted.responses().entrySet().iterator().next();
        return answers.keep(new AnswersTogether.Sent(
                        token,
                        answer.getKey(),
                        answer.getValue().values(),
                        posted.sheet(),
                        posted.seen(),
                        now,
                        QuizAttempt.mayEndFrom(now)))
                .map(kept -> Receipt.of(
                        form,
                        posted,
                        new Saved(kept.savedAt(), kept.revision(), List.of(answer.getKey()), List.of(), List.of()),
                        QuizAttempt.secondsLeft(kept.dueAt().orElse(null), now)));
    }

    private Optional<Quiz> form(Sat attempt) {
        return catalogue
                .edition(attempt.edition())
                .flatMap(edition -> QuizRules.form(edition, attempt.quizId(), attempt.seed()));
    }

    private Optional<Sat> sat(UUID token) {
        Sat kept = sat.getIfPresent(token);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Sat> found = find(token);
        found.ifPresent(attempt -> sat.put(token, attempt));
        return found;
    }

    private Optional<Sat> find(UUID token) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, token);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Sat(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }
}
