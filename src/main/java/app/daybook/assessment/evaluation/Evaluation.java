package app.daybook.assessment.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.enrolment.Enrolment;

/** What a learner said about the course, once. */
@Entity
public class Evaluation extends PanacheEntity {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Long enrolmentId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> answers;

    public Instant givenAt;

    /** Drops what was said, and keeps that and when it was given: a certificate may rest on that. */
    public static void forget(Enrolment enrolment) {
        getEntityManager()
                .createNativeQuery("update evaluation set answers = '{}' where enrolment_id = ?1")
                .setParameter(1, enrolment.id)
                .executeUpdate();
    }

    public static boolean isGiven(Enrolment enrolment) {
        return count("enrolmentId", enrolment.id) > 0;
    }

    /** When several learners gave their evaluation, by enrolment; what they said stays without names. */
    public static Map<Long, Instant> given(Collection<Long> enrolments) {
        return Evaluation.<Evaluation>list("enrolmentId in ?1", enrolments).stream()
                .collect(Collectors.toMap(evaluation -> evaluation.enrolmentId, evaluation -> evaluation.givenAt));
    }

    /** Keeps the answers, in the place of their draft; a second time changes nothing. */
    public static void give(Enrolment enrolment, Map<String, String> answers, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into evaluation (id, enrolment_id, answers, given_at)"
                        + " values (nextval('evaluation_seq'), ?1, cast(?2 as jsonb), ?3)"
                        + " on conflict (enrolment_id) do nothing")
                .setParameter(1, enrolment.id)
                .setParameter(2, json(answers))
                .setParameter(3, now)
                .executeUpdate();
        EvaluationDraft.delete("enrolmentId", enrolment.id);
    }

    static String json(Map<String, String> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts are always JSON", e);
        }
    }
}
