package app.daybook.mail;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** An address that the mail server refused for good. It holds while it is the learner's. */
@Entity
public class FailingAddress extends PanacheEntityBase {

    @Id
    public Long learnerId;

    public String address;

    /** What the server said. */
    public String answer;

    public Instant since;

    static boolean isOf(Learner learner) {
        return FailingAddress.<FailingAddress>findByIdOptional(learner.id)
                .filter(failing -> failing.address.equals(learner.email))
                .isPresent();
    }
}
