package app.daybook.admission;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.course.Course;
import app.daybook.course.EligibilityQuestion;
import app.daybook.learner.Learner;

/** What somebody said of themselves when they enrolled. */
@Entity
@Immutable
public class EligibilityAnswer extends PanacheEntityBase {

    @Embeddable
    record Key(Long learnerId, String course, String question) implements Serializable {}

    @EmbeddedId
    Key key;

    /** The question, in the words in which it was asked. */
    public String asked;

    public boolean answer;
    public Instant answeredAt;

    /** Of one person on one course, in no order but time’s. */
    public static List<EligibilityAnswer> of(long learner, String course) {
        return list("key.learnerId = ?1 and key.course = ?2 order by answeredAt, key.question", learner, course);
    }

    /** Of several people on one course. */
    static List<EligibilityAnswer> of(Collection<Long> learners, String course) {
        return list("key.learnerId in ?1 and key.course = ?2 order by answeredAt, key.question", learners, course);
    }

    long learner() {
        return key.learnerId;
    }

    /** What was said first stays, with its date. */
    static void keep(Learner learner, Course course, Map<String, Boolean> answers, Instant now) {
        for (EligibilityQuestion question : course.entry().questions()) {
            getEntityManager()
                    .createNativeQuery("insert into eligibility_answer values (?1, ?2, ?3, ?4, ?5, ?6)"
                            + " on conflict do nothing")
                    .setParameter(1, learner.id)
                    .setParameter(2, course.id())
                    .setParameter(3, question.id())
                    .setParameter(4, question.text())
                    .setParameter(5, answers.get(question.id()))
                    .setParameter(6, now)
                    .executeUpdate();
        }
    }
}
