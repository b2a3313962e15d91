package app.daybook.audit;

import java.time.LocalDate;
import java.util.Optional;

import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.AccreditorProfile.CeBroker;

/**
 * One completion in the columns A to H that CE Broker reads (help.cebroker.com, “Creating an Excel File – Full Course
 * Credit”); of C and D, a provider's own course number and a publishing number, neither is needed beside B.
 */
record CeBrokerRow(CeBroker codes, String licence, LocalDate completed) {

    /** Nothing for what is not reported: no body that reports there, or no licence number. */
    static Optional<CeBrokerRow> of(Snapshot says, Editions editions) {
        if (says.accredited() == null
                || says.licensee() == null
                || says.licensee().number() == null) {
            return Optional.empty();
        }
        Licensee licensee = says.licensee();
        return editions.accreditor(says.edition(), says.accredited().profile())
                .flatMap(profile -> profile.ceBroker())
                .map(codes -> new CeBrokerRow(codes, licensee.number(), says.completed()));
    }

    Object[] cells() {
        return new Object[] {
            codes.provider(),
            codes.course(),
            "",
            "",
            licence,
            completed.getMonthValue() + "/" + completed.getDayOfMonth() + "/" + completed.getYear(),
            "State=" + codes.state(),
            "Profession=" + codes.profession()
        };
    }
}
