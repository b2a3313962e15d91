package app.daybook.certificate.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import app.daybook.badge.BakedPng;
import app.daybook.badge.BakedSvg;
import app.daybook.certificate.Certificate;
import app.daybook.web.NotFound;

/** A badge as a file to keep: the signed JSON byte for byte, and the same inside pictures. */
enum BadgeForm {
    JSON(IssuerFiles.CREDENTIAL, certificate -> certificate.credential.getBytes(StandardCharsets.UTF_8)),
    PNG("image/png", certificate -> BakedPng.bake(certificate.achievement().png, certificate.credential)),
    SVG(
            "image/svg+xml",
            certificate -> BakedSvg.bake(certificate.achievement().svg, certificate.credential)
                    .getBytes(StandardCharsets.UTF_8));

    private final String type;
    private final Function<Certificate, byte[]> contents;

    BadgeForm(String type, Function<Certificate, byte[]> contents) {
        this.type = type;
        this.contents = contents;
    }

    /** @throws NotFound if there is no such form */
    static BadgeForm of(String extension) {
        return Arrays.stream(values())
                .filter(form -> form.extension().equals(extension))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** To be kept as a file. It holds a name: search engines and caches keep out. */
    Response file(Certificate certificate) {
        String name = "badge-" + certificate.serial + "." + extension();
        return Published.open(Response.ok(contents.apply(certificate), type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    private String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
