package app.daybook.certificate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import app.daybook.certificate.document.Issuer;
import app.daybook.certificate.statement.Serial;
import app.daybook.together.Together;
import app.daybook.web.RecordsAway;

/** The register of certificates: what was issued, and what each is worth now. */
@Singleton
public class Register {

    private static final String VERSIONS = """
            select c.serial, c.serial || ' ' || c.xmin || ' '
                   || coalesce((select string_agg(e.id || ':' || e.xmin, ' ' order by e.id)
                                  from certificate_event e
                                 where e.serial = c.serial), '')
              from certificate c
             where c.serial = any(?) and c.snapshot <> cast(? as jsonb)""";

    private static final int MOST_TOGETHER = 500;

    private final Issuer issuer;
    private final DataSource database;
    private final Clock clock;
    private final Together<Serial, String> versions = new Together<>("versions", MOST_TOGETHER, this::versions);

    Register(Issuer issuer, DataSource database, Clock clock) {
        this.issuer = issuer;
        this.database = database;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        versions.close();
    }

    /** By what a person typed. What is malformed costs the same work as what is unknown. */
    public Optional<Registered> find(String typed) {
        return find(Serial.parse(typed).orElseGet(Serial::random));
    }

    /** Whoever asks in vain costs the work of one that is there: the newest is looked at, and not told of. */
    public Optional<Registered> find(Serial serial) {
        List<Certificate> looked = Certificate.ofOrNewest(serial).stream().toList();
        return of(looked).stream()
                .filter(found -> found.certificate().serial.equals(serial.text()))
                .findFirst();
    }

    /**
     * What another text stands for as soon as anything of a certificate, or of its rows in the ledger, is changed, added or
     * taken away, by whomever: PostgreSQL marks each version of a row with the transaction that wrote it.
     *
     * @return nothing where there is no such certificate, or nothing in it any more
     */
    public Optional<String> version(String typed) {
        try {
            return versions.ask(Serial.parse(typed).orElseGet(Serial::random));
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    private Map<Serial, String> versions(List<Serial> serials) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(VERSIONS)) {
            find.setArray(
                    1,
                    connection.createArrayOf(
                            "text", serials.stream().map(Serial::text).toArray()));
            find.setString(2, Certificate.ERASED);
            Map<Serial, String> versions = new HashMap<>();
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    versions.put(new Serial(row.getString(1)), row.getString(2));
                }
            }
            return versions;
        }
    }

    /** The enrolment's certificate that no other follows. */
    public Optional<Registered> live(long enrolmentId) {
        return Certificate.live(enrolmentId).flatMap(certificate -> find(new Serial(certificate.serial)));
    }

    /** One certificate of a course; for those who teach it. */
    public Optional<Registered> on(String course, String typed) {
        return Serial.parse(typed)
                .flatMap(serial -> Certificate.on(course, serial))
                .flatMap(certificate -> find(new Serial(certificate.serial)));
    }

    /**
     * The certificates of a course, the newest first; for those who teach it. Those of erased accounts are found by
     * their whole serial only.
     *
     * @param search a serial, or part of a holder's name in any case; empty for all
     * @param page from 0
     */
    public List<Registered> on(String course, String search, int page, int size) {
        return of(Certificate.on(course, search, page, size));
    }

    /** What each of these is worth now; what was erased is left out. */
    public List<Registered> of(List<Certificate> certificates) {
        Instant now = clock.instant();
        List<String> serials = certificates.stream().map(one -> one.serial).toList();
        List<Certificate> kept =
                certificates.stream().filter(one -> !one.isErased()).toList();
        // Slow for those that were not asked for lately, so before the database is
        Map<String, BadgeSignature> signatures = kept.parallelStream()
                .collect(Collectors.toMap(one -> one.serial, one -> BadgeSignature.of(one, issuer)));
        Map<String, List<CertificateEvent>> events =
                CertificateEvent.of(serials).stream().collect(Collectors.groupingBy(event -> event.serial));
        Map<String, String> sums = Certificate.sums(serials);
        return kept.stream()
                .map(one -> Registered.of(
                        one,
                        events.getOrDefault(one.serial, List.of()),
                        sums.get(one.serial),
                        signatures.get(one.serial),
                        now))
                .toList();
    }
}
