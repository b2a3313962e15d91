package app.daybook.certificate.statement;

import app.daybook.course.AccreditorProfile;

/**
 * Under whose approval a certificate was issued, as it stood then.
 *
 * @param profile id of the profile in the certificate's edition
 * @param providerNumber null if the body gave none
 * @param courseNumber null if the body gave none
 * @param retentionYears how long the body wants the certificate kept
 */
public record Accredited(String profile, String body, String providerNumber, String courseNumber, int retentionYears) {

    static Accredited of(AccreditorProfile profile) {
        return new Accredited(
                profile.id(),
                profile.body(),
                profile.providerNumber().orElse(null),
                profile.courseNumber().orElse(null),
                profile.retentionYears());
    }
}
