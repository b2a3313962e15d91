package app.daybook.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.certificate.document.BadgeLink;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;

/** Certificates of learners who have done everything, for tests of other rooms. */
public final class Diplomas {

    private Diplomas() {}

    /** @return the serial */
    public static String claim(Course course, long enrolment, String name) {
        return claim(course, enrolment, ClaimForm.of(name));
    }

    /** For a body that asks everything; returns the serial. */
    public static String claim(Course course, long enrolment, String name, String accreditor, String licence) {
        return claim(
                course,
                enrolment,
                new ClaimForm(name, accreditor, licence, "Ann Marie", "Legal", List.of(accreditor), false));
    }

    /** With a badge that says whose e-mail address it belongs to; returns the serial. */
    public static String claimWithMail(Course course, long enrolment, String name) {
        return claim(course, enrolment, new ClaimForm(name, "", "", "", "", List.of(), true));
    }

    private static String claim(Course course, long enrolment, ClaimForm form) {
        Claims claims = Arc.container().instance(Claims.class).get();
        Enrolment learner = QuarkusTransaction.requiringNew()
                .call(() -> Enrolment.among(List.of(enrolment)).get(0));
        claims.claim(course, learner, form);
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.serialOf(learner).orElseThrow());
    }

    /** Issues what was achieved, in UTC; returns the serial. */
    public static String issue(long enrolment, Achievement achieved) {
        return issue(enrolment, achieved, "learner 1");
    }

    /** @param actor who signs it */
    public static String issue(long enrolment, Achievement achieved, String actor) {
        Registrar registrar = Arc.container().instance(Registrar.class).get();
        return registrar.issue(enrolment, achieved, ZoneOffset.UTC, actor).serial;
    }

    /** Where whoever has the link gets the badge of this certificate's holder: with an extension, the file. */
    public static String badgeAt(String serial) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long enrolment = Certificate.of(new Serial(serial)).orElseThrow().enrolmentId;
            BadgeLink.share(enrolment, Instant.EPOCH);
            return BadgeLink.shared(enrolment).orElseThrow().path();
        });
    }

    public static void revoke(String serial) {
        Amendments amendments = Arc.container().instance(Amendments.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> amendments.revoke(
                        Certificate.of(new Serial(serial)).orElseThrow(),
                        RevocationReason.ISSUED_IN_ERROR,
                        "",
                        "instructor 1"));
    }

    public static LocalDate issuedOn(String serial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(new Serial(serial))
                        .orElseThrow()
                        .snapshot()
                        .issued());
    }
}
