package app.daybook.certificate.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.Course;

/** The body under whose approval a certificate is issued, and what the holder told for it. */
public record Endorsement(AccreditorProfile profile, Licensee licensee) {

    /**
     * @param accreditor id of a profile of the course; null or empty if the certificate is for no body
     * @throws ProfileNotMet with all that is missing, or if the course has no such profile any more
     */
    public static Optional<Endorsement> of(Course course, String accreditor, Licensee licensee, LocalDate completed) {
        if (accreditor == null || accreditor.isEmpty()) {
            return Optional.empty();
        }
        AccreditorProfile profile =
                course.accreditor(accreditor).orElseThrow(() -> new ProfileNotMet(List.of(Lack.NOT_IN_FORCE)));
        List<Lack> lacks = Lack.of(profile, licensee, course, completed);
        if (!lacks.isEmpty()) {
            throw new ProfileNotMet(lacks);
        }
        return Optional.of(new Endorsement(profile, licensee));
    }
}
