package app.daybook.certificate;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.CertificateConfig;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.certificate.statement.Wording;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;

/**
 * What a certificate of a course looks like: the real sheet, printed for nobody and marked across. It is printed once
 * an edition, and kept for the one that is served.
 */
@Singleton
public class Specimen {

    private static final HolderName NOBODY = HolderName.of("Your Name");

    /** On a specimen: no certificate ever has it. */
    private static final Serial NONE = new Serial("0".repeat(26));

    /** @param jpeg one picture, some hundred kilobytes */
    private record Printed(String look, byte[] jpeg) {}

    private final Press press;
    private final CertificateConfig config;
    private final WebSettings settings;
    private final Catalogue catalogue;

    /** By course: no more than there are courses. */
    private final Map<String, Printed> printed = new ConcurrentHashMap<>();

    Specimen(Press press, CertificateConfig config, WebSettings settings, Catalogue catalogue) {
        this.press = press;
        this.config = config;
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /**
     * The picture, JPEG. Of one course one is printed at a time; called outside of a transaction.
     *
     * @throws Unprintable if what the course says does not fit on the sheet
     */
    public byte[] of(Course course) {
        return printed.compute(
                        course.id(),
                        (id, before) -> before != null && before.look().equals(course.look())
                                ? before
                                : new Printed(course.look(), print(course)))
                .jpeg();
    }

    private byte[] print(Course course) {
        LocalDate issued = LocalDate.ofInstant(catalogue.publishedAt(course.edition()), ZoneOffset.UTC);
        try {
            return press.specimen(
                    Snapshot.of(
                            achieved(course, issued), NONE, issued, URI.create(settings.baseUrl() + "/certificates")),
                    config.paper());
        } catch (IllegalArgumentException e) {
            throw new Unprintable();
        }
    }

    private Achievement achieved(Course course, LocalDate completed) {
        return new Achievement(
                NOBODY,
                course.title(),
                course.certificateTitle(),
                new Achievement.Provider(settings.provider(), settings.providerAddress()),
                course.instructors(),
                completed.minusDays(course.days() - 1L),
                completed,
                Wording.HOME_STUDY,
                BigDecimal.valueOf(course.learningHours()),
                BigDecimal.valueOf(course.ceHours()),
                Transcript.assessment(course.finalExam().formSize(), course.finalPassMark()),
                BigDecimal.valueOf(100),
                course.practice().forms().isEmpty() ? "" : Wording.SELF_REPORTED,
                Transcript.review(course),
                course.edition(),
                Locale.forLanguageTag(course.language()),
                Transcript.syllabus(course),
                course.certificateTerms().validity(),
                course.signature().map(Course.Media::digest),
                Optional.empty());
    }
}
