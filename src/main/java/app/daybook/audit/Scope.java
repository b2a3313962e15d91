package app.daybook.audit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.certificate.Certificate;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;

/**
 * What a pack is about: the certificates of a course that were issued on the days of a period, or all of one learner.
 * Read a batch at a time, and sent between transactions: what was issued never changes, and a pack of ten thousand
 * neither fills the memory nor holds the database for a slow reader.
 *
 * @param from first day of issue, as certificates print it
 * @param until last such day; not before {@code from}
 * @param learner the one learner's enrolment; nothing for all
 */
record Scope(Course course, LocalDate from, LocalDate until, Optional<Enrolment> learner) {

    private static final int BATCH = 50;

    /** Writes what one batch says. */
    interface Reader<T> {
        void read(List<T> batch) throws IOException;
    }

    static Scope of(Course course, LocalDate from, LocalDate until) {
        return new Scope(course, from, until, Optional.empty());
    }

    static Scope of(Course course, Enrolment learner) {
        return new Scope(course, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), Optional.of(learner));
    }

    /** In the order in which they were issued. */
    void certificates(Reader<Certificate> reader) throws IOException {
        batches(
                after -> Certificate.issued(course.id(), learner.map(one -> one.id), from, until, after, BATCH),
                one -> one.id,
                reader);
    }

    /** Those who hold the certificates; a learner whose pack it is also without one. */
    void enrolments(Reader<Enrolment> reader) throws IOException {
        batches(
                after -> learner.isPresent()
                        ? Enrolment.on(course.id(), learner.get().id).stream()
                                .filter(enrolment -> enrolment.id > after)
                                .toList()
                        : Enrolment.among(Certificate.holders(course.id(), from, until, after, BATCH)),
                one -> one.id,
                reader);
    }

    /** The person's number by that of the enrolment, which stays inside of the program. */
    static Map<Long, Long> people(List<Enrolment> batch) {
        return batch.stream().collect(Collectors.toMap(one -> one.id, one -> one.learner.id));
    }

    static <T> T reading(Supplier<T> query) {
        return QuarkusTransaction.requiringNew().call(query::get);
    }

    private static <T> void batches(LongFunction<List<T>> query, ToLongFunction<T> id, Reader<T> reader)
            throws IOException {
        long last = 0;
        List<T> batch;
        do {
            long after = last;
            batch = reading(() -> query.apply(after));
            if (!batch.isEmpty()) {
                reader.read(batch);
                last = id.applyAsLong(batch.get(batch.size() - 1));
            }
        } while (batch.size() == BATCH);
    }
}
