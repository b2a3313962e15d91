package app.daybook.assessment.review;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Response;

/** One answer given in spaced review, numbered as the card's answers are. */
@Entity
public class Review extends PanacheEntityBase {

    @Embeddable
    record Key(Long enrolmentId, String questionId, int number) implements Serializable {}

    @EmbeddedId
    public Key key;

    public String edition;
    public List<String> response;
    public double grade;
    public Instant answeredAt;

    static Optional<Review> of(Enrolment enrolment, String questionId, int number) {
        return findByIdOptional(new Key(enrolment.id, questionId, number));
    }

    Response response() {
        return Response.of(response);
    }

    static long countSince(Enrolment enrolment, Instant from) {
        return count("key.enrolmentId = ?1 and answeredAt >= ?2", enrolment.id, from);
    }

    static void record(ReviewCard card, String edition, Response response) {
        Review review = new Review();
        review.key = new Key(card.key.enrolmentId(), card.key.questionId(), card.answers);
        review.edition = edition;
        review.response = response.values();
        review.grade = card.grade;
        review.answeredAt = card.answeredAt;
        review.persist();
    }
}
