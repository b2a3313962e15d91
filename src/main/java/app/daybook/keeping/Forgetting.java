package app.daybook.keeping;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import app.daybook.learner.LearnerErased;

/** Drops what is kept with the account whose it is. */
@Singleton
class Forgetting {

    void hear(@Observes LearnerErased fact) {
        KeptNote.erase(fact.learner());
        ReadingPlace.erase(fact.learner());
    }
}
