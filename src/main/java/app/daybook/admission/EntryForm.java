package app.daybook.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.course.EligibilityQuestion;
import app.daybook.enrolment.Beginning;
import app.daybook.enrolment.Start;

/**
 * What somebody typed to get into a course, and what is wrong with it.
 *
 * @param answers yes or no to each question that was answered, by its id
 * @param errors by the field that they stand at, in the order of the fields
 */
record EntryForm(String startsOn, String zone, String code, Map<String, Boolean> answers, Map<String, String> errors) {

    private static final int LONGEST_CODE = 100;

    /** Before anything is typed. */
    static final EntryForm EMPTY = new EntryForm("", "UTC", "", Map.of(), Map.of());

    /** @param withCode whether a code is asked for */
    static EntryForm read(Course course, MultivaluedMap<String, String> fields, boolean withCode, Instant now) {
        Map<String, String> errors = new LinkedHashMap<>();
        String code = typed(fields, "code").strip();
        if (withCode && (code.isEmpty() || code.length() > LONGEST_CODE)) {
            errors.put("code", texts().codeMissing());
        }
        String startsOn = typed(fields, "starts-on").strip();
        boolean listed = !course.entry().starts().isEmpty();
        Start start = Start.of(listed ? "" : startsOn, typed(fields, "zone"), Clock.fixed(now, ZoneOffset.UTC));
        if (listed
                && coming(course, LocalDate.ofInstant(now, start.zone())).stream()
                        .noneMatch(day -> day.toString().equals(startsOn))) {
            errors.put("starts-on", texts().chooseStartOfList());
        }
        errors.putAll(start.errors());
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (EligibilityQuestion question : course.entry().questions()) {
            String said = typed(fields, "asked." + question.id());
            if (said.equals("yes") || said.equals("no")) {
                answers.put(question.id(), said.equals("yes"));
            } else {
                errors.put("asked." + question.id(), texts().answerMissing(question.text()));
            }
            if (said.equals("no") && question.isNeeded()) {
                errors.put("asked." + question.id(), question.otherwise());
            }
        }
        return new EntryForm(startsOn, start.zone().getId(), code, answers, errors);
    }

    /** On which days one may still begin, where the course names them. */
    static List<LocalDate> coming(Course course, LocalDate today) {
        return course.entry().starts().stream()
                .filter(day -> !day.isBefore(today))
                .toList();
    }

    /** What the field of a question is called. */
    public String field(String question) {
        return "asked." + question;
    }

    public boolean isYes(String question) {
        return Boolean.TRUE.equals(answers.get(question));
    }

    public boolean isNo(String question) {
        return Boolean.FALSE.equals(answers.get(question));
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    EntryForm with(String field, String error) {
        Map<String, String> all = new LinkedHashMap<>(errors);
        all.put(field, error);
        return new EntryForm(startsOn, zone, code, answers, all);
    }

    /**
     * What was chosen; nothing chosen means the day that it is where the learner is.
     *
     * @param cohort what a code or an invitation calls those who come by it
     */
    Beginning beginning(Course course, Optional<String> cohort, Instant now) {
        LocalDate on = startsOn.isEmpty() ? today(zone, now) : LocalDate.parse(startsOn);
        return new Beginning(
                on,
                ZoneId.of(zone),
                course.entry().starts().isEmpty() ? cohort : cohort.or(() -> Optional.of(startsOn)));
    }

    private static LocalDate today(String zone, Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    private static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    private static AdmissionTexts texts() {
        return MessageBundles.get(AdmissionTexts.class);
    }
}
