package app.daybook.certificate.pages;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** Whether a client wants a page for people or JSON for programs, where one address gives both (RFC 9110, 12.5.1). */
final class Wanted {

    private static final List<Variant> PAGE =
            Variant.mediaTypes(MediaType.TEXT_HTML_TYPE).build();

    private static final List<Variant> JSON = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    new MediaType("application", "ld+json"),
                    new MediaType("application", "vc+ld+json"),
                    new MediaType("application", "vc"))
            .build();

    private Wanted() {}

    /** @param otherwise the answer to a client that takes both alike, or neither */
    static boolean json(Request request, boolean otherwise) {
        List<Variant> both = new ArrayList<>(otherwise ? JSON : PAGE);
        both.addAll(otherwise ? PAGE : JSON);
        Variant wanted = request.selectVariant(both);
        return wanted == null ? otherwise : JSON.contains(wanted);
    }
}
