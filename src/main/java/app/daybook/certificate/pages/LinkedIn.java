package app.daybook.certificate.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import app.daybook.certificate.statement.Snapshot;

/**
 * The link that opens a member's profile with the certificate filled in (LinkedIn, "Add to Profile" for certifications).
 * The browser goes there when its owner follows the link; nothing is sent before.
 */
final class LinkedIn {

    private LinkedIn() {}

    static String add(Snapshot printed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("startTask", "CERTIFICATION_NAME");
        fields.put("name", printed.title() + ": " + printed.course());
        fields.put("organizationName", printed.providerName());
        fields.put("issueYear", printed.issued().getYear());
        fields.put("issueMonth", printed.issued().getMonthValue());
        fields.put("certUrl", printed.address());
        fields.put("certId", printed.serial());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().toString()))
                .collect(Collectors.joining("&", "https://www.linkedin.com/profile/add?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
