package app.daybook.desk;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import app.daybook.learner.LearnerErased;

/** Drops what those who teach noted about a learner, when the account is erased. */
@Singleton
class ForgottenNotes {

    void hear(@Observes LearnerErased fact) {
        InstructorNote.forget(fact.learner());
    }
}
