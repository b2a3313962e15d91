package app.daybook.enrolment;

import java.util.concurrent.Executor;

import jakarta.inject.Singleton;

import app.daybook.together.Counting;

/** How many learners are on each course, for who looks at it. Seats are counted by {@link Enrolment#countOn}. */
@Singleton
public class Headcount {

    private final Counting<String, Long> counting;

    Headcount(Executor background) {
        counting = new Counting<>(Enrolment::countOn, background);
    }

    /** Of a large course this may be up to an hour old. */
    public long on(String course) {
        long few = Enrolment.countOn(course, Counting.SMALL + 1);
        return counting.isEachTime(few) ? few : counting.of(course, few);
    }
}
