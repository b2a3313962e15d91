package app.daybook.audit;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.daybook.certificate.Certificate;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.Accredited;
import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Snapshot;

/** The certificates, one a row, as they were issued and what they are worth today. */
final class Roster {

    private static final List<String> HEAD = List.of(
            "serial",
            "standing",
            "enrolment",
            "holder",
            "given_names",
            "family_name",
            "licence_number",
            "attested_at",
            "course",
            "started",
            "completed",
            "issued",
            "expires",
            "delivery",
            "learning_hours",
            "credits",
            "unit",
            "score_percent",
            "assessment",
            "practical",
            "instructors",
            "provider",
            "accreditation",
            "body",
            "provider_number",
            "course_number",
            "retention_years",
            "edition",
            "supersedes",
            "superseded_by");

    private final Scope scope;
    private final Register register;
    private final Editions editions;

    Roster(Scope scope, Register register, Editions editions) {
        this.scope = scope;
        this.register = register;
        this.editions = editions;
    }

    /**
     * @param serials to which those of the certificates are added
     * @param named to which their editions are added
     */
    void write(SummedZip zip, Set<String> serials, Set<String> named) throws IOException {
        Set<String> valid = new HashSet<>();
        zip.table(
                "roster.csv",
                HEAD,
                csv -> scope.certificates(batch -> {
                    for (Registered one : Scope.reading(() -> register.of(batch))) {
                        serials.add(one.certificate().serial);
                        named.add(one.printed().edition());
                        if (one.isValid()) {
                            valid.add(one.certificate().serial);
                        }
                        row(csv, one);
                    }
                }));
        zip.text("ce-broker.csv", text -> {
            Csv csv = new Csv(text);
            scope.certificates(batch -> {
                for (Certificate one : batch) {
                    Optional<CeBrokerRow> row = CeBrokerRow.of(one.snapshot(), editions);
                    if (row.isPresent() && valid.contains(one.serial)) {
                        csv.row(row.get().cells());
                    }
                }
            });
        });
    }

    private static void row(Csv csv, Registered one) throws IOException {
        Snapshot says = one.printed();
        Optional<Licensee> licensee = Optional.ofNullable(says.licensee());
        Optional<Accredited> body = Optional.ofNullable(says.accredited());
        csv.row(
                says.serial(),
                one.standing().word(),
                one.certificate().enrolmentId,
                says.holder(),
                licensee.map(Licensee::givenNames).orElse(null),
                licensee.map(Licensee::familyName).orElse(null),
                licensee.map(Licensee::number).orElse(null),
                licensee.map(Licensee::attestedAt).orElse(null),
                says.course(),
                says.started(),
                says.completed(),
                says.issued(),
                says.expires(),
                says.delivery(),
                says.learningHours(),
                says.ces(),
                says.unit(),
                says.score(),
                says.assessment(),
                says.practical(),
                String.join("; ", says.instructors()),
                says.providerName() + ", " + says.providerAddress(),
                says.accreditation(),
                body.map(Accredited::body).orElse(null),
                body.map(Accredited::providerNumber).orElse(null),
                body.map(Accredited::courseNumber).orElse(null),
                body.map(Accredited::retentionYears).orElse(null),
                says.edition(),
                one.certificate().supersedes,
                one.successor().orElse(null));
    }
}
