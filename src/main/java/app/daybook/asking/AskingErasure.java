package app.daybook.asking;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import app.daybook.learner.LearnerErased;

/** Drops what somebody asked, also where their enrolment stays; what they answered others stays, without them. */
@Singleton
class AskingErasure {

    void hear(@Observes LearnerErased fact) {
        LearnerQuestion.delete(
                "enrolment.id in (select e.id from Enrolment e where e.learner.id = ?1)", fact.learner());
        LearnerQuestion.update("answeredBy = null where answeredBy.id = ?1", fact.learner());
    }
}
