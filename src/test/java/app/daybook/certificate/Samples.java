package app.daybook.certificate;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.Endorsement;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Licensee;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.certificate.statement.Wording;
import app.daybook.course.AccreditorProfile;

/** Certificates for tests. */
public final class Samples {

    public static final Serial SERIAL = new Serial("3ZK8QW5T7N2XBD9MRVH4C6PEJA");

    private Samples() {}

    public static Achievement achievement(String holder) {
        return achievement(holder, new BigDecimal("6.4"), null);
    }

    public static Achievement achievement(String holder, BigDecimal ces) {
        return achievement(holder, ces, null);
    }

    /** @param validity null if it never ends; negative if it has ended already */
    public static Achievement achievement(String holder, Period validity) {
        return achievement(holder, new BigDecimal("6.4"), validity);
    }

    private static Achievement achievement(String holder, BigDecimal ces, Period validity) {
        return new Achievement(
                HolderName.of(holder),
                "Trigger Points Massage Therapy",
                Wording.TITLE,
                new Achievement.Provider("Riverside School of Manual Therapy", "12 Mill Lane, Fredericton NB, Canada"),
                List.of("Marguerite LeBlanc, RMT"),
                LocalDate.of(2026, 10, 12),
                LocalDate.of(2026, 11, 20),
                Wording.HOME_STUDY,
                new BigDecimal("22.50"),
                ces,
                "60 questions, 75 % to pass, every safety question right",
                new BigDecimal("92.5"),
                Wording.SELF_REPORTED,
                "Not yet reviewed by an independent clinician",
                "9f2c61b7a4e80d35c17f6a2b98e4d0537c1ab6f29d48e3705a6bc1d2e3f40718",
                Locale.ENGLISH,
                new Achievement.Syllabus(
                        "Thirty days from screening to a measured trial of care.",
                        "/courses/three-days",
                        List.of(
                                "Screen a client, and know when not to touch.",
                                "Explain the evidence in honest words."),
                        30,
                        75,
                        27,
                        1),
                Optional.ofNullable(validity),
                Optional.empty(),
                Optional.empty());
    }

    /** As the database has it. */
    public static Certificate kept(Serial serial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(serial).orElseThrow());
    }

    public static Snapshot snapshot(String holder) {
        return Snapshot.of(
                achievement(holder),
                SERIAL,
                LocalDate.of(2026, 11, 21),
                URI.create("https://courses.example.org/certificates/" + SERIAL));
    }

    /** Every line as long as it may be. */
    public static Snapshot longest() {
        Achievement plain = achievement(words(200));
        var longest = new Achievement(
                plain.holder(),
                words(200),
                words(40),
                new Achievement.Provider(words(75), words(120)),
                List.of(words(60), words(60)),
                plain.started(),
                plain.completed(),
                words(60),
                new BigDecimal("1234.25"),
                new BigDecimal("1234.25"),
                words(120),
                new BigDecimal("100"),
                words(60),
                words(120),
                plain.edition(),
                Locale.ENGLISH,
                plain.syllabus(),
                Optional.of(Period.ofMonths(24)),
                Optional.empty(),
                Optional.of(new Endorsement(profile(), new Licensee(null, null, null, null, null))));
        var address =
                URI.create("https://certificates.continuing-education.example.org/daybook/certificates/" + SERIAL);
        return Snapshot.of(longest, SERIAL, LocalDate.of(2026, 11, 21), address);
    }

    private static String words(int length) {
        return "Wohlmeinende Myofasziale Mannschaften ".repeat(7).substring(0, length - 1) + "M";
    }

    private static AccreditorProfile profile() {
        return new AccreditorProfile(
                "nowhere",
                words(100),
                words(250),
                Optional.empty(),
                Optional.empty(),
                words(200),
                words(60),
                new BigDecimal("1234.25"),
                words(20),
                Set.of(),
                Optional.empty(),
                1,
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
