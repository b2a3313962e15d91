package app.daybook.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;

/** That an edition was approved clinically, or that this was taken back. Of a course the newest counts. */
@Entity
@Immutable
@Table(name = "content_approval")
class ContentApproval extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String course;
    public String edition;
    public long reviewerId;

    /** As they are shown, whatever the account is called later. */
    public String name;

    public String credentials;

    /** A line for each file, as {@code sha256sum} writes them. */
    public String sums;

    public boolean withdrawn;
    public Instant at;

    /** What counts, by course. */
    static Map<String, ClinicalReview> newest() {
        // In SQL: a start asks it, and would load the grammar of Hibernate's queries for it
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select distinct on (course) * from content_approval order by course, id desc",
                        ContentApproval.class)
                .getResultStream()
                .filter(approval -> !approval.withdrawn)
                .collect(Collectors.toUnmodifiableMap(approval -> approval.course, ContentApproval::review));
    }

    private static Optional<ContentApproval> newest(String course) {
        return find("course = ?1 order by id desc", course).firstResultOptional();
    }

    private ClinicalReview review() {
        Map<String, String> marks = sums.lines()
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells[0]));
        return new ClinicalReview(name, credentials, LocalDate.ofInstant(at, ZoneOffset.UTC), marks);
    }

    /** Nobody else approves or publishes this course until the transaction ends; a second press adds nothing. */
    static void append(long reviewer, String course, String edition, ClinicalReview review, Instant now) {
        Publication.hold(course, now);
        boolean said = newest(course)
                .filter(last -> !last.withdrawn
                        && last.reviewerId == reviewer
                        && last.edition.equals(edition)
                        && last.name.equals(review.name())
                        && last.credentials.equals(review.credentials()))
                .isPresent();
        if (!said) {
            row(reviewer, course, edition, review, false, now).persist();
        }
    }

    static void withdraw(long reviewer, String course, Instant now) {
        Publication.hold(course, now);
        newest(course)
                .filter(last -> !last.withdrawn)
                .ifPresent(last -> row(reviewer, course, last.edition, last.review(), true, now)
                        .persist());
    }

    private static ContentApproval row(
            long reviewer, String course, String edition, ClinicalReview review, boolean withdrawn, Instant now) {
        ContentApproval row = new ContentApproval();
        row.course = course;
        row.edition = edition;
        row.reviewerId = reviewer;
        row.name = review.name();
        row.credentials = review.credentials();
        row.sums = new TreeMap<>(review.marks())
                .entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
        row.withdrawn = withdrawn;
        row.at = now;
        return row;
    }
}
