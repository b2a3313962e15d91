package app.daybook.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One learner in the gradebook.
 *
 * @param email empty where the provider has none
 * @param finalPercent the best attempt at the final, rounded down; nothing before one was handed in
 * @param key by which it stands where it does, as the database writes it
 */
record GradebookRow(
        long enrolment,
        String learner,
        String email,
        LocalDate startedOn,
        ZoneId zone,
        LearnerState state,
        int daysRead,
        int quizzesPassed,
        Optional<Instant> lastRead,
        Optional<Instant> visited,
        OptionalInt finalPercent,
        boolean finalPassed,
        Optional<Instant> certified,
        String key) {}
