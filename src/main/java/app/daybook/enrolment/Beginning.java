package app.daybook.enrolment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When and where somebody begins a course.
 *
 * @param cohort what those are called together who begin like this one, at most 60 characters
 */
public record Beginning(LocalDate on, ZoneId zone, Optional<String> cohort) {}
