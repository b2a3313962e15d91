package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.Requirement;
import app.daybook.course.Course;
import app.daybook.printing.Typeface;

/** What keeps a certificate from being issued under a body's approval. */
public enum Lack {
    PROVIDER_NUMBER,
    COURSE_NUMBER,
    /** The approval does not cover the day on which the course was completed. */
    NOT_IN_FORCE,
    /** The hours are above those that the course's content supports. */
    TOO_MANY_HOURS,
    /** The body's words have characters that no typeface prints. */
    UNPRINTABLE,
    LICENCE_NUMBER,
    LEGAL_NAME,
    ATTESTATION;

    /** A letter or digit first and last; between them also what authorities put there. */
    private static final String NUMBER = "[\\p{L}\\p{N}]([\\p{L}\\p{N} ./#-]{0,38}[\\p{L}\\p{N}])?";

    /** Everything that is missing, in the order of this enumeration. */
    static List<Lack> of(AccreditorProfile profile, Licensee licensee, Course course, LocalDate completed) {
        List<Lack> lacks = new ArrayList<>();
        add(
                lacks,
                PROVIDER_NUMBER,
                needs(
                        profile,
                        Requirement.PROVIDER_NUMBER,
                        profile.providerNumber().isEmpty()));
        add(
                lacks,
                COURSE_NUMBER,
                needs(profile, Requirement.COURSE_NUMBER, profile.courseNumber().isEmpty()));
        add(lacks, NOT_IN_FORCE, !profile.isInForce(completed));
        add(lacks, TOO_MANY_HOURS, profile.hours().compareTo(BigDecimal.valueOf(course.ceHours())) > 0);
        add(
                lacks,
                UNPRINTABLE,
                !Typeface.missing(profile.wording() + profile.title() + profile.delivery() + profile.unit())
                        .isEmpty());
        add(lacks, LICENCE_NUMBER, needs(profile, Requirement.LICENCE_NUMBER, !isNumber(licensee.number())));
        add(lacks, LEGAL_NAME, needs(profile, Requirement.LEGAL_NAME, !isName(licensee)));
        add(lacks, ATTESTATION, needs(profile, Requirement.ATTESTATION, licensee.attestation() == null));
        return List.copyOf(lacks);
    }

    /** Whether the learner can mend it. */
    public boolean isLearners() {
        return compareTo(LICENCE_NUMBER) >= 0;
    }

    private static void add(List<Lack> lacks, Lack lack, boolean is) {
        if (is) {
            lacks.add(lack);
        }
    }

    private static boolean needs(AccreditorProfile profile, Requirement requirement, boolean missing) {
        return missing && profile.needs(requirement);
    }

    private static boolean isNumber(String number) {
        return number != null && number.matches(NUMBER);
    }

    private static boolean isName(Licensee licensee) {
        if (licensee.familyName() == null || licensee.familyName().isEmpty()) {
            return false;
        }
        try {
            HolderName.of(licensee.givenNames() + " " + licensee.familyName());
            return true;
        } catch (NameRefused refused) {
            return false;
        }
    }
}
