package app.daybook.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.desk.Gradebook.Place;
import app.daybook.table.Csv;

/**
 * The gradebook as a file: every learner who is looked for, with the best mark at each quiz. It is read and written in
 * parts, each in a transaction of its own, so that a reader who is slow holds nothing.
 */
record GradebookFile(Gradebook book) {

    private static final int PART = 1_000;

    /** What spreadsheets take for the sign that a file is UTF-8 (Unicode 15, section 23.8). */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String BEST = "select t.enrolment_id, t.quiz_id,"
            + " max(cast(floor(100 * t.points / t.questions) as int)) from quiz_attempt t"
            + " where t.enrolment_id in (:enrolments) and t.submitted_at is not null and t.set_aside_at is null group by 1, 2";

    /** Some learners, and of each the best mark by quiz in per cent. */
    private record Part(List<GradebookRow> learners, Map<Long, Map<String, Integer>> best) {

        String mark(GradebookRow row, String quiz) {
            Integer mark = best.getOrDefault(row.enrolment(), Map.of()).get(quiz);
            return mark == null ? "" : mark.toString();
        }
    }

    private interface Reader {
        void read(Part part) throws IOException;
    }

    void csv(OutputStream to, boolean marked) throws IOException {
        Writer out = writer(to);
        if (marked) {
            out.write(BYTE_ORDER_MARK);
        }
        Csv csv = new Csv(out);
        List<Lesson> lessons = quizzes();
        List<Object> head = new ArrayList<>(List.of(
                "learner",
                "name",
                "email",
                "started_on",
                "zone",
                "state",
                "days_read",
                "last_read_utc",
                "quizzes_passed",
                "last_visit_utc"));
        lessons.forEach(lesson -> head.add(String.format(Locale.ROOT, "quiz_day_%02d_percent", lesson.day())));
        head.addAll(List.of("final_percent", "final_passed", "certified_utc"));
        csv.row(head.toArray());
        read(part -> {
            for (GradebookRow row : part.learners()) {
                csv.row(Stream.of(
                                Stream.of(
                                        row.enrolment(),
                                        row.learner(),
                                        row.email(),
                                        row.startedOn(),
                                        row.zone(),
                                        row.state().word(),
                                        row.daysRead(),
                                        text(row.lastRead()),
                                        row.quizzesPassed(),
                                        text(row.visited())),
                                lessons.stream().map(lesson -> (Object) part.mark(row, lesson.id())),
                                Stream.of(percent(row.finalPercent()), row.finalPassed(), text(row.certified())))
                        .flatMap(cells -> cells)
                        .toArray());
            }
            out.flush();
        });
        out.flush();
    }

    void json(OutputStream to) throws IOException {
        Writer out = writer(to);
        List<Lesson> lessons = quizzes();
        String head = new JsonObject()
                .put("course", book.course().id())
                .put("title", book.course().title())
                .put("edition", book.course().edition())
                .put("days", book.course().days())
                .put("read_utc", book.now().toString())
                .encode();
        out.write(head.substring(0, head.length() - 1) + ",\"learners\":[");
        boolean[] first = {true};
        read(part -> {
            for (GradebookRow row : part.learners()) {
                out.write(first[0] ? "\n" : ",\n");
                first[0] = false;
                out.write(json(row, part, lessons).encode());
            }
            out.flush();
        });
        out.write("\n]}\n");
        out.flush();
    }

    private static JsonObject json(GradebookRow row, Part part, List<Lesson> lessons) {
        JsonArray marks = new JsonArray();
        for (Lesson lesson : lessons) {
            Integer mark = part.best().getOrDefault(row.enrolment(), Map.of()).get(lesson.id());
            if (mark != null) {
                marks.add(new JsonObject()
                        .put("day", lesson.day())
                        .put("quiz", lesson.id())
                        .put("percent", mark));
            }
        }
        return new JsonObject()
                .put("learner", row.enrolment())
                .put("name", row.learner())
                .put("email", row.email().isEmpty() ? null : row.email())
                .put("started_on", row.startedOn().toString())
                .put("zone", row.zone().getId())
                .put("state", row.state().word())
                .put("days_read", row.daysRead())
                .put("last_read_utc", row.lastRead().map(Object::toString).orElse(null))
                .put("quizzes_passed", row.quizzesPassed())
                .put("last_visit_utc", row.visited().map(Object::toString).orElse(null))
                .put("quizzes", marks)
                .put(
                        "final_percent",
                        row.finalPercent().isPresent() ? row.finalPercent().getAsInt() : null)
                .put("final_passed", row.finalPassed())
                .put("certified_utc", row.certified().map(Object::toString).orElse(null));
    }

    /** A learner whose name changes meanwhile may be missing, or there twice; nobody else. */
    private void read(Reader reader) throws IOException {
        Place place = Place.FIRST;
        for (Part part = part(place); !part.learners().isEmpty(); part = part(place)) {
            reader.read(part);
            if (part.learners().size() < PART) {
                return;
            }
            place = Place.after(part.learners().get(PART - 1));
        }
    }

    private Part part(Place place) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<GradebookRow> learners = book.part(place, PART);
            Map<Long, Map<String, Integer>> best = new HashMap<>();
            if (!learners.isEmpty()) {
                for (Object[] row : rows(learners)) {
                    best.computeIfAbsent(((Number) row[0]).longValue(), none -> new HashMap<>())
                            .put((String) row[1], ((Number) row[2]).intValue());
                }
            }
            return new Part(learners, best);
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<GradebookRow> learners) {
        return Panache.getEntityManager()
                .createNativeQuery(BEST, Object[].class)
                .setParameter(
                        "enrolments",
                        learners.stream().map(GradebookRow::enrolment).toList())
                .getResultList();
    }

    private List<Lesson> quizzes() {
        return book.course().lessons().stream()
                .filter(lesson -> !lesson.quiz().isEmpty() && !lesson.id().equals(FinalExam.ID))
                .toList();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static String text(Optional<Instant> moment) {
        return moment.map(Object::toString).orElse("");
    }

    private static String percent(OptionalInt percent) {
        return percent.isPresent() ? String.valueOf(percent.getAsInt()) : "";
    }
}
