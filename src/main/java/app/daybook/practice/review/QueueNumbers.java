package app.daybook.practice.review;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import app.daybook.metering.Sampled;

/** How much waits for reviewers. */
class QueueNumbers {

    @Produces
    @Singleton
    Sampled waiting() {
        return new Sampled(
                "daybook.records.waiting",
                "Practical records that wait for a reviewer",
                "select count(*) from practice_record where waiting_since is not null");
    }

    @Produces
    @Singleton
    Sampled waitingSince() {
        return new Sampled(
                "daybook.records.waiting.since",
                "Since when the oldest of them waits, seconds since 1970",
                "select extract(epoch from min(waiting_since)) from practice_record where waiting_since is not null");
    }
}
