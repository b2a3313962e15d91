package app.daybook.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.course.practice.Entries;

/** A text as it was handed in; it never changes. */
@Entity
public class PracticeHandIn extends PanacheEntity {

    public Long recordId;

    /** From 1. */
    public int round;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> entries;

    public Instant handedInAt;

    /** All of a record, in their order. */
    public static List<PracticeHandIn> of(PracticeRecord record) {
        return list("recordId = ?1 order by round", record.id);
    }

    /** All of several records. */
    public static List<PracticeHandIn> of(Collection<Long> records) {
        return list("recordId in ?1 order by recordId, round", records);
    }

    /** The one of a round, from 1. */
    public static Optional<PracticeHandIn> of(PracticeRecord record, int round) {
        return find("recordId = ?1 and round = ?2", record.id, round).firstResultOptional();
    }

    static void freeze(PracticeRecord record, Instant now) {
        PracticeHandIn text = new PracticeHandIn();
        text.recordId = record.id;
        text.round = record.rounds;
        text.entries = Map.copyOf(record.entries);
        text.handedInAt = now;
        text.persist();
    }

    public Entries entries() {
        return new Entries(entries);
    }
}
