package app.daybook.audit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.certificate.Certificate;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;

/**
 * What a pack is about: the certificates of a course that were issued on the days of a period, or all of one learner, as
 * they are when it is asked for. Read a batch at a time, and sent between transactions: what was issued never changes, and
 * a pack of ten thousand neither fills the memory nor holds the database for a slow reader.
 *
 * @param from first day of issue, as certificates print it
 * @param until last such day; not before {@code from}
 * @param learner the one learner's enrolment; nothing for all
 * @param certificates by number, in the order in which they were issued
 * @param holders the enrolments of those who hold them, in order; a learner whose pack it is also without one
 */
record Scope(
        Course course,
        LocalDate from,
        LocalDate until,
        Optional<Enrolment> learner,
        List<Long> certificates,
        List<Long> holders) {

    private static final int BATCH = 50;

    /** Writes what one batch says. */
    interface Reader<T> {
        void read(T batch) throws IOException;
    }

    static Scope of(Course course, LocalDate from, LocalDate until) {
        List<Certificate.Holding> issued =
                reading(() -> Certificate.issued(course.id(), Optional.empty(), from, until));
        List<Long> holders = issued.stream()
                .map(Certificate.Holding::enrolmentId)
                .distinct()
                .sorted()
                .toList();
        return new Scope(course, from, until, Optional.empty(), numbers(issued), holders);
    }

    static Scope of(Course course, Enrolment learner) {
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        List<Certificate.Holding> issued =
                reading(() -> Certificate.issued(course.id(), Optional.of(learner.id), first, last));
        return new Scope(course, first, last, Optional.of(learner), numbers(issued), List.of(learner.id));
    }

    private static List<Long> numbers(List<Certificate.Holding> issued) {
        return issued.stream().map(Certificate.Holding::id).toList();
    }

    void readCertificates(Reader<List<Certificate>> reader) throws IOException {
        readCertificates(batch -> batch, reader);
    }

    /** @param query what else to read of a batch, while the one before is written */
    <T> void readCertificates(Function<List<Certificate>, T> query, Reader<T> reader) throws IOException {
        batches(certificates, ids -> query.apply(Certificate.among(ids)), reader);
    }

    void readHolders(Reader<List<Enrolment>> reader) throws IOException {
        readHolders(batch -> batch, reader);
    }

    /** @param query what else to read of a batch, while the one before is written */
    <T> void readHolders(Function<List<Enrolment>, T> query, Reader<T> reader) throws IOException {
        batches(holders, ids -> query.apply(Enrolment.among(ids)), reader);
    }

    /** The person's number by that of the enrolment, which stays inside of the program. */
    static Map<Long, Long> people(List<Enrolment> batch) {
        return batch.stream().collect(Collectors.toMap(one -> one.id, one -> one.learner.id));
    }

    static <T> T reading(Supplier<T> query) {
        return QuarkusTransaction.requiringNew().call(query::get);
    }

    /** One thread reads what the other writes next, and no more than that. */
    private static <T> void batches(List<Long> all, Function<List<Long>, T> query, Reader<T> reader)
            throws IOException {
        ExecutorService ahead = Executors.newSingleThreadExecutor(work -> new Thread(work, "audit pack"));
        try {
            Future<T> next = ahead.submit(() -> batch(all, 0, query));
            for (int first = 0; first < all.size(); first += BATCH) {
                T batch = next.get();
                int following = first + BATCH;
                next = ahead.submit(() -> batch(all, following, query));
                reader.read(batch);
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            ahead.shutdownNow();
        }
    }

    private static <T> T batch(List<Long> all, int first, Function<List<Long>, T> query) {
        int last = Math.min(first + BATCH, all.size());
        return first < last ? reading(() -> query.apply(all.subList(first, last))) : null;
    }
}
