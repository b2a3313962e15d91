package app.daybook.certificate;

import java.time.Instant;
import java.util.Optional;

import app.daybook.certificate.statement.DatesInWords;
import app.daybook.certificate.statement.RevocationReason;
import app.daybook.certificate.statement.Serial;
import app.daybook.web.When;

/**
 * What became of a certificate that no longer holds, as the public may know it.
 *
 * @param on the day in words; empty if it holds, or its record is altered
 * @param reason of a revocation; null if there was none
 * @param successor the serial of the one that has its place; empty if there is none
 */
public record Ending(String on, RevocationReason reason, String successor) {

    public static Ending of(Registered found) {
        return switch (found.standing()) {
            case REVOKED ->
                new Ending(
                        day(found.revocation().map(event -> event.at)),
                        found.revocation().map(CertificateEvent::reason).orElse(null),
                        "");
            case SUPERSEDED ->
                new Ending(
                        day(CertificateEvent.last(CertificateEvent.SUPERSEDED, found.events())
                                .map(event -> event.at)),
                        null,
                        found.successor().orElse(""));
            case EXPIRED -> new Ending(DatesInWords.of(found.printed()).expires(), null, "");
            case VALID, ALTERED -> new Ending("", null, "");
        };
    }

    /** The successor's serial as people read it. */
    public String successorGrouped() {
        return new Serial(successor).grouped();
    }

    private static String day(Optional<Instant> at) {
        return at.map(When::dayInUtc).orElse("");
    }
}
