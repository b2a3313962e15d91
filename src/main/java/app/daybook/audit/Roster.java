package app.daybook.audit;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.certificate.Certificate;
import app.daybook.certificate.CertificateEvent;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.Accredited;
import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.enrolment.Enrolment;
import app.daybook.table.Csv;

/** The certificates, one a row, as they were issued and what they are worth today. */
final class Roster {

    private static final List<String> HEAD = List.of(
            Column.SERIAL,
            "standing",
            Column.PERSON,
            "holder",
            "given_names",
            "family_name",
            "licence_number",
            "attested_at_utc",
            "course",
            "started_on_local",
            "completed_on_local",
            "issued_on_local",
            "issued_at_utc",
            "expires_on_local",
            "countersigned_by_person",
            "countersigned_by",
            "revoked_at_utc",
            "revoked_by_person",
            "revoked_by",
            "revocation_reason",
            "delivery",
            "learning_hours_of_60_minutes",
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
            Column.EDITION,
            "supersedes",
            "superseded_by");

    private record Batch(Map<Long, Long> holders, List<Registered> registered) {}

    private final Scope scope;
    private final Register register;
    private final Editions editions;
    private final People people;

    Roster(Scope scope, Register register, Editions editions, People people) {
        this.scope = scope;
        this.register = register;
        this.editions = editions;
        this.people = people;
    }

    /**
     * @param serials to which those of the certificates are added
     * @param named to which their editions are added
     */
    Summary write(SummedZip zip, Set<String> serials, Set<String> named) throws IOException {
        Summary summary = new Summary();
        Set<String> valid = new HashSet<>();
        zip.table(
                "roster.csv",
                HEAD,
                csv -> scope.readCertificates(this::batch, batch -> {
                    Map<Long, Long> holders = batch.holders;
                    for (Registered one : batch.registered) {
                        serials.add(one.certificate().serial);
                        named.add(one.printed().edition());
                        if (one.isValid()) {
                            valid.add(one.certificate().serial);
                        }
                        one.events().forEach(people::actor);
                        row(csv, one, holders.get(one.certificate().enrolmentId));
                        summary.add(
                                one,
                                holders.get(one.certificate().enrolmentId),
                                signature(one).map(people::name),
                                one.revocation().map(people::name));
                    }
                }));
        zip.text("ce-broker.csv", text -> {
            Csv csv = new Csv(text);
            scope.readCertificates(batch -> {
                for (Certificate one : batch) {
                    Optional<CeBrokerRow> row = CeBrokerRow.of(one.snapshot(), editions);
                    if (row.isPresent() && valid.contains(one.serial)) {
                        csv.row(row.get().cells());
                    }
                }
            });
        });
        return summary;
    }

    private Batch batch(List<Certificate> certificates) {
        return new Batch(
                Scope.people(Enrolment.among(certificates.stream()
                        .map(one -> one.enrolmentId)
                        .distinct()
                        .toList())),
                register.of(certificates));
    }

    /** The row of an instructor's signature; nothing if it was issued without one. */
    private static Optional<CertificateEvent> signature(Registered one) {
        return CertificateEvent.last(CertificateEvent.ISSUED, one.events()).filter(CertificateEvent::isByInstructor);
    }

    private void row(Csv csv, Registered one, long holder) throws IOException {
        Optional<CertificateEvent> signed = signature(one);
        Optional<CertificateEvent> revoked = one.revocation();
        Snapshot says = one.printed();
        Optional<Licensee> licensee = Optional.ofNullable(says.licensee());
        Optional<Accredited> body = Optional.ofNullable(says.accredited());
        csv.row(
                says.serial(),
                one.standing().word(),
                holder,
                says.holder(),
                licensee.map(Licensee::givenNames).orElse(null),
                licensee.map(Licensee::familyName).orElse(null),
                licensee.map(Licensee::number).orElse(null),
                licensee.map(Licensee::attestedAt).orElse(null),
                says.course(),
                says.started(),
                says.completed(),
                says.issued(),
                one.certificate().issuedAt,
                says.expires(),
                signed.flatMap(CertificateEvent::person).orElse(null),
                signed.map(people::name).orElse(null),
                revoked.map(event -> event.at).orElse(null),
                revoked.flatMap(CertificateEvent::person).orElse(null),
                revoked.map(people::name).orElse(null),
                revoked.map(event -> event.detail).orElse(null),
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
