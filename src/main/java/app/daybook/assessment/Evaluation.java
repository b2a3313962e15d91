package app.daybook.assessment;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.enrolment.Enrolment;

/** What a learner said about the course, once. */
@Entity
class Evaluation extends PanacheEntity {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Long enrolmentId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> answers;

    public Instant givenAt;

    static boolean isGiven(Enrolment enrolment) {
        return count("enrolmentId", enrolment.id) > 0;
    }

    /** Keeps the answers; a second time changes nothing. */
    static void give(Enrolment enrolment, Map<String, String> answers, Instant now) {
        try {
            getEntityManager()
                    .createNativeQuery("insert into evaluation (id, enrolment_id, answers, given_at)"
                            + " values (nextval('evaluation_seq'), ?1, cast(?2 as jsonb), ?3)"
                            + " on conflict (enrolment_id) do nothing")
                    .setParameter(1, enrolment.id)
                    .setParameter(2, JSON.writeValueAsString(answers))
                    .setParameter(3, now)
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("texts are always JSON", e);
        }
    }
}
