package app.daybook.desk;

import java.time.Instant;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import app.daybook.course.Course;
import app.daybook.web.When;

/**
 * Which learners a page or a file is to have, and in which order, as its address says it.
 *
 * @param name part of a name or an address
 * @param state the word of one; another is none
 * @param from the earliest first day
 * @param until the latest
 */
public record GradebookQuestion(
        @QueryParam("name") @DefaultValue("") String name,
        @QueryParam("state") @DefaultValue("") String state,
        @QueryParam("from") @DefaultValue("") String from,
        @QueryParam("until") @DefaultValue("") String until,
        @QueryParam("cohort") @DefaultValue("") String cohort,
        @QueryParam("order") @DefaultValue("") String order,
        @QueryParam("down") @DefaultValue("") String down) {

    /** Whether what stands for days are days. */
    boolean isOfDays() {
        return isDay(from) && isDay(until);
    }

    private static boolean isDay(String typed) {
        return typed.isBlank() || When.typed(typed).isPresent();
    }

    Gradebook book(Course course, Instant now) {
        String sought = name.strip();
        return new Gradebook(
                course,
                sought.substring(0, Math.min(Gradebook.LONGEST_SOUGHT, sought.length())),
                LearnerState.of(state),
                When.typed(from),
                When.typed(until),
                Cohorts.named(cohort),
                GradebookOrder.of(order),
                down.equals("yes"),
                now);
    }
}
