package app.daybook.certificate.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.Course;

/** The body under whose approval a certificate is issued, and what the holder told for it. */
public record Endorsement(AccreditorProfile profile, Licensee licensee) {

    /**
     * The approvals under which a certificate may be issued: those that the course still has, as they were when it was
     * passed.
     *
     * @param held the course as it was when it was passed
     */
    public static List<AccreditorProfile> approvals(Course course, Course held, LocalDate completed) {
        return held.accreditors().stream()
                .filter(profile -> course.accreditor(profile.id()).isPresent())
                .filter(profile -> profile.isInForce(completed))
                .toList();
    }

    /**
     * @param held the course as it was when it was passed
     * @param accreditor id of a profile of the course; null or empty if the certificate is for no body
     * @throws ProfileNotMet with all that is missing, or if the course has no such profile any more
     */
    public static Optional<Endorsement> of(
            Course course, Course held, String accreditor, Licensee licensee, LocalDate completed) {
        if (accreditor == null || accreditor.isEmpty()) {
            return Optional.empty();
        }
        AccreditorProfile profile = held.accreditor(accreditor)
                .filter(approved -> course.accreditor(accreditor).isPresent())
                .orElseThrow(() -> new ProfileNotMet(List.of(Lack.NOT_IN_FORCE)));
        List<Lack> lacks = Lack.of(profile, licensee, held, completed);
        if (!lacks.isEmpty()) {
            throw new ProfileNotMet(lacks);
        }
        return Optional.of(new Endorsement(profile, licensee));
    }
}
