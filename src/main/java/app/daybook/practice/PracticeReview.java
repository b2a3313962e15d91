package app.daybook.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a reviewer decided about one text that was handed in; it never changes. */
@Entity
public class PracticeReview extends PanacheEntity {

    public UUID token;
    public Long recordId;
    public int round;
    public Long reviewerId;

    /** The reviewer's name at that time. */
    public String reviewer;

    /** {@code RETURNED} or {@code ACCEPTED}. */
    @Enumerated(EnumType.STRING)
    public RecordState decision;

    /** Whether somebody else had decided before, so that this only tells how far the two agree. */
    public boolean second;

    public String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> levels;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> comments;

    public Instant reviewedAt;

    /** All of a record, in their order. */
    public static List<PracticeReview> of(PracticeRecord record) {
        return list("recordId = ?1 order by round, second, reviewedAt, id", record.id);
    }

    /** All of several records. */
    public static List<PracticeReview> of(Collection<Long> records) {
        return list("recordId in ?1 order by recordId, round, second, reviewedAt, id", records);
    }

    /** What the form with this token said of a record; nothing while it was not kept. */
    public static Optional<PracticeReview> given(PracticeRecord record, UUID token) {
        return find("token = ?1 and recordId = ?2", token, record.id).firstResultOptional();
    }

    /** Whether it says just this. */
    public boolean says(Reading reading, RecordState decided) {
        return decision == decided
                && round == reading.round()
                && reviewerId.equals(reading.reviewer().id)
                && reason.equals(reading.reason())
                && levels.equals(reading.levels())
                && comments.equals(reading.comments());
    }

    static boolean isGiven(UUID token) {
        return count("token", token) > 0;
    }

    static void give(PracticeRecord record, Reading reading, RecordState decision, boolean second, Instant now) {
        PracticeReview review = new PracticeReview();
        review.token = reading.token();
        review.recordId = record.id;
        review.round = reading.round();
        review.reviewerId = reading.reviewer().id;
        review.reviewer = reading.reviewer().name;
        review.decision = decision;
        review.second = second;
        review.reason = reading.reason();
        review.levels = reading.levels();
        review.comments = reading.comments();
        review.reviewedAt = now;
        review.persist();
    }
}
