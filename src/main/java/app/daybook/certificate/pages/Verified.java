package app.daybook.certificate.pages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import app.daybook.certificate.Registered;
import app.daybook.certificate.statement.Snapshot;

/** The answer of the verification page for programs: what the certificate is worth now, and what it states in public. */
final class Verified {

    private Verified() {}

    static Map<String, Object> of(Optional<Registered> found, Instant now) {
        Map<String, Object> verified = new LinkedHashMap<>();
        verified.put("status", found.map(it -> it.standing().word()).orElse("unknown"));
        verified.put("checkedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        found.ifPresent(it -> {
            Snapshot printed = it.printed();
            verified.put("serial", printed.serial());
            verified.put("address", printed.address());
            it.successor().ifPresent(serial -> verified.put("supersededBy", serial));
            verified.put("holder", printed.holder());
            verified.put("title", printed.title());
            verified.put("course", printed.course());
            verified.put("provider", printed.providerName());
            verified.put("started", printed.started().toString());
            verified.put("completed", printed.completed().toString());
            verified.put("issued", printed.issued().toString());
            printed.expiry().ifPresent(end -> verified.put("validUntil", end.toString()));
            verified.put("accreditation", printed.accreditation());
            verified.put("notice", printed.notice());
        });
        return verified;
    }
}
