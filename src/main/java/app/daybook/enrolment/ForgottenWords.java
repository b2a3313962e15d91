package app.daybook.enrolment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import app.daybook.learner.LearnerErased;

/** Drops what was written to a learner and about what was done for them, when the account is erased. */
@Singleton
class ForgottenWords {

    void hear(@Observes LearnerErased fact) {
        InstructorMessage.forget(fact.learner());
        EnrolmentEvent.forget(fact.learner());
    }
}
