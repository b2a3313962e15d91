package app.daybook.course;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * How a course's certificate is issued, and how long it holds.
 *
 * @param countersigned on an instructor's countersignature; otherwise at once when everything is done
 * @param validity from the day of issue; nothing if it never ends
 * @param signature the picture of the instructor's signature, by its path below {@code media/}
 */
public record CertificateTerms(boolean countersigned, Optional<Period> validity, Optional<String> signature) {

    private static final int MOST_MONTHS = 600;

    /** Kilobytes; the picture is part of every certificate. */
    private static final int LARGEST_SIGNATURE = 60;

    static CertificateTerms read(YamlMap certificate, Map<String, Course.Media> media) {
        boolean countersigned = certificate
                .optionalText("issue")
                .flatMap(text -> certificate.value(
                        "issue", text, "automatic or countersigned", CertificateTerms::isCountersigned))
                .orElse(false);
        int months = certificate.number("validity-months", 1, MOST_MONTHS, 0);
        return new CertificateTerms(
                countersigned,
                months == 0 ? Optional.empty() : Optional.of(Period.ofMonths(months)),
                certificate
                        .optionalText("signature")
                        .flatMap(name -> certificate.value(
                                "signature",
                                name,
                                "the name of a PNG picture below media/ of at most " + LARGEST_SIGNATURE + " kB",
                                text -> signature(text, media))));
    }

    private static String signature(String name, Map<String, Course.Media> media) {
        Course.Media picture = media.get(name);
        if (picture == null
                || !picture.type().equals("image/png")
                || picture.bytes().length > LARGEST_SIGNATURE * 1000
                || !isReadable(picture.bytes())) {
            throw new IllegalArgumentException();
        }
        return name;
    }

    private static boolean isReadable(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture)) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isCountersigned(String text) {
        return switch (text) {
            case "countersigned" -> true;
            case "automatic" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
