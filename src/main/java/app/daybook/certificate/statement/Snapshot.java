package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;

import app.daybook.course.AccreditorProfile;

/**
 * Everything that a certificate says, frozen at issue. Later changes to profile, course, template or software do not
 * reach it. Fields are only ever added: an older snapshot reads as null where it has none.
 *
 * @param format version of this layout
 * @param address where anyone can verify it
 * @param language of the printed words, BCP 47
 * @param expires the last day on which it holds; null if it never ends
 * @param signature SHA-256 of the picture of the instructor's signature in the edition; null if there is none
 * @param unit the word for its credits
 * @param accredited under whose approval; null under none
 * @param licensee what that body wants to know of the holder; null under none. Never on a public page
 */
public record Snapshot(
        int format,
        String serial,
        String holder,
        String course,
        String title,
        String providerName,
        String providerAddress,
        List<String> instructors,
        LocalDate started,
        LocalDate completed,
        LocalDate issued,
        String delivery,
        BigDecimal learningHours,
        BigDecimal ces,
        String ceBasis,
        String assessment,
        BigDecimal score,
        String practical,
        String clinicalReview,
        String accreditation,
        String notice,
        String edition,
        String address,
        String language,
        LocalDate expires,
        String signature,
        String unit,
        Accredited accredited,
        Licensee licensee) {

    private static final int FORMAT = 1;

    /** The last place on earth in which a day ends. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    public static Snapshot of(Achievement achieved, Serial serial, LocalDate issued, URI address) {
        Optional<AccreditorProfile> approved = achieved.endorsement().map(Endorsement::profile);
        return new Snapshot(
                FORMAT,
                serial.text(),
                achieved.holder().text(),
                achieved.course(),
                achieved.title(),
                achieved.provider().name(),
                achieved.provider().address(),
                achieved.instructors(),
                achieved.started(),
                achieved.completed(),
                issued,
                achieved.delivery(),
                plain(achieved.learningHours()),
                plain(achieved.ces()),
                approved.isPresent() ? Wording.APPROVED_BASIS : Wording.CE_BASIS,
                achieved.assessment(),
                plain(achieved.score()),
                achieved.practical(),
                achieved.clinicalReview(),
                approved.map(AccreditorProfile::wording).orElse(Wording.noAccreditation(issued)),
                Wording.NOTICE,
                achieved.edition(),
                address.toString(),
                achieved.language().toLanguageTag(),
                achieved.validity().map(issued::plus).orElse(null),
                achieved.signature().orElse(null),
                approved.map(AccreditorProfile::unit).orElse(Wording.CES),
                approved.map(Accredited::of).orElse(null),
                achieved.endorsement().map(Endorsement::licensee).orElse(null));
    }

    /** The same under another name, number and date of issue; it ends when this one does. */
    public Snapshot corrected(HolderName name, Serial number, LocalDate on, URI at) {
        return new Snapshot(
                FORMAT,
                number.text(),
                name.text(),
                course,
                title,
                providerName,
                providerAddress,
                instructors,
                started,
                completed,
                on,
                delivery,
                learningHours,
                ces,
                ceBasis,
                assessment,
                score,
                practical,
                clinicalReview,
                accreditation,
                notice,
                edition,
                at.toString(),
                language,
                expires,
                signature,
                unit(),
                accredited,
                licensee);
    }

    /** Older snapshots know one unit only. */
    @Override
    public String unit() {
        return unit == null ? Wording.CES : unit;
    }

    /** The last day that is over everywhere. */
    public static LocalDate lastDayOver(Instant now) {
        return now.atOffset(LAST_ZONE).toLocalDate().minusDays(1);
    }

    /** The first moment at which it no longer holds: when its last day is over everywhere. Nothing if it never ends. */
    public Optional<Instant> expiry() {
        return Optional.ofNullable(expires)
                .map(day -> day.plusDays(1).atStartOfDay(LAST_ZONE).toInstant());
    }

    /** Keys sorted, no white space: the same snapshot always gives the same text. */
    public String toJson() {
        return FrozenJson.write(this);
    }

    /** @throws IllegalArgumentException if the text is no snapshot; unknown keys are ignored */
    public static Snapshot fromJson(String json) {
        try {
            return FrozenJson.MAPPER.readValue(json, Snapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a certificate's snapshot", e);
        }
    }

    public Serial number() {
        return new Serial(serial);
    }

    /** 12.50 and 12.5 are one number and must be one text. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
