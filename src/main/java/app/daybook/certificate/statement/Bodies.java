package app.daybook.certificate.statement;

import java.util.List;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.Requirement;

/** The bodies that a learner may claim the certificate for, and what any of them asks the learner. */
public record Bodies(List<AccreditorProfile> offered) {

    public boolean isAny() {
        return !offered.isEmpty();
    }

    public boolean isAsking() {
        return isAskingLicenceNumber() || isAskingLegalName() || asks(Requirement.ATTESTATION);
    }

    public boolean isAskingLicenceNumber() {
        return asks(Requirement.LICENCE_NUMBER);
    }

    public boolean isAskingLegalName() {
        return asks(Requirement.LEGAL_NAME);
    }

    private boolean asks(Requirement requirement) {
        return offered.stream().anyMatch(profile -> profile.needs(requirement));
    }
}
