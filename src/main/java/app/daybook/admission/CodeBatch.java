package app.daybook.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** Codes for a course that were made together. */
@Entity
public class CodeBatch extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Names it in addresses, and is what its codes are worked out from. */
    public UUID token;

    public String course;

    /** What those are called together who come in by it. */
    public String cohort;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner madeBy;

    public Instant madeAt;

    /** From then on its codes let nobody in. */
    public Instant expiresAt;

    /** When an instructor ended it; null if nobody did. */
    public Instant endedAt;

    /** Of a course, the newest first. */
    static List<CodeBatch> of(String course, int most) {
        return CodeBatch.<CodeBatch>find("course = ?1 order by id desc", course)
                .page(0, most)
                .list();
    }

    static Optional<CodeBatch> of(String course, UUID token) {
        return find("course = ?1 and token = ?2", course, token).firstResultOptional();
    }

    /**
     * Makes codes; a second time with the same token makes nothing.
     *
     * @param codes how many, 1 or more
     * @param seats how many each of them lets in, 1 or more
     */
    static void make(
            UUID token,
            String course,
            String cohort,
            int codes,
            int seats,
            Instant expiresAt,
            Learner by,
            Secrets secrets,
            Instant now) {
        boolean first = getEntityManager()
                        .createNativeQuery(
                                "insert into code_batch (token, course, cohort, made_by_id, made_at, expires_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (token) do nothing")
                        .setParameter(1, token)
                        .setParameter(2, course)
                        .setParameter(3, cohort)
                        .setParameter(4, by.id)
                        .setParameter(5, now)
                        .setParameter(6, expiresAt)
                        .executeUpdate()
                == 1;
        if (!first) {
            return;
        }
        String[] digests = new String[codes];
        for (int place = 1; place <= codes; place++) {
            digests[place - 1] = Secrets.digest(secret(secrets, token, place));
        }
        getEntityManager()
                .createNativeQuery(
                        "insert into entry_code (batch_id, place, digest, seats) select b.id, d.place, d.digest,"
                                + " ?2 from code_batch b cross join unnest(cast(?3 as text[])) with ordinality d (digest, place)"
                                + " where b.token = ?1")
                .setParameter(1, token)
                .setParameter(2, seats)
                .setParameter(3, "{" + String.join(",", digests) + "}")
                .executeUpdate();
    }

    /** A code as it is typed, without its lines. */
    static String secret(Secrets secrets, UUID token, int place) {
        return secrets.of("code " + token + " " + place);
    }
}
