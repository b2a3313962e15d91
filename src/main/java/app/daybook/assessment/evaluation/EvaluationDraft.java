package app.daybook.assessment.evaluation;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.enrolment.Enrolment;

/** An evaluation that is begun and not given: kept so that nothing typed is lost, and counted nowhere. */
@Entity
public class EvaluationDraft extends PanacheEntityBase {

    @Id
    public Long enrolmentId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> answers;

    public Instant savedAt;

    /** What was typed so far, by item; empty where nothing was. */
    public static Map<String, String> of(Enrolment enrolment) {
        return EvaluationDraft.<EvaluationDraft>findByIdOptional(enrolment.id)
                .map(draft -> draft.answers)
                .orElse(Map.of());
    }

    /** Keeps it; the newest stays. An evaluation that was given meanwhile stays as it is, without a draft. */
    public static void save(Enrolment enrolment, Map<String, String> answers, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into evaluation_draft (enrolment_id, answers, saved_at)"
                        + " select ?1, cast(?2 as jsonb), ?3"
                        + " where not exists (select 1 from evaluation v where v.enrolment_id = ?1)"
                        + " on conflict (enrolment_id) do update"
                        + " set answers = excluded.answers, saved_at = excluded.saved_at")
                .setParameter(1, enrolment.id)
                .setParameter(2, Evaluation.json(answers))
                .setParameter(3, now)
                .executeUpdate();
    }
}
