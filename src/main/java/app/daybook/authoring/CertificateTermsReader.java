package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import app.daybook.course.CertificateTerms;
import app.daybook.course.Course;

/** Reads {@code certificate} of {@code course.yaml}. */
final class CertificateTermsReader {

    private static final int MOST_MONTHS = 600;

    /** Kilobytes; the picture is part of every certificate. */
    private static final int LARGEST_SIGNATURE = 60;

    private CertificateTermsReader() {}

    static CertificateTerms read(YamlMap certificate, Map<String, Course.Media> media) {
        boolean countersigned = certificate
                .optionalText("issue")
                .flatMap(text -> certificate.value(
                        "issue", text, "automatic or countersigned", CertificateTermsReader::isCountersigned))
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
