package app.daybook.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import app.daybook.markdown.Finding;

/**
 * What the checker said of editions when they were published, by the rules of that day: to say it again takes seconds,
 * and an edition never changes.
 */
@Singleton
public class EditionFindings {

    private static final int MOST = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Cache<String, List<Finding>> remembered =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Keeps what was found; what was kept once stays. */
    public void keep(String edition, List<Finding> findings) {
        String json = write(findings);
        QuarkusTransaction.requiringNew()
                .run(() -> Edition.getEntityManager()
                        .createNativeQuery("insert into edition_findings (edition, findings) values (?1, ?2)"
                                + " on conflict (edition) do nothing")
                        .setParameter(1, edition)
                        .setParameter(2, json)
                        .executeUpdate());
    }

    /** Nothing for an edition that was never checked, as one of before findings were kept. */
    public Optional<List<Finding>> of(String edition) {
        List<Finding> known = remembered.getIfPresent(edition);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<List<Finding>> kept = QuarkusTransaction.requiringNew()
                .call(() -> Edition.getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("select findings from edition_findings where edition = ?1", String.class)
                        .setParameter(1, edition)
                        .getResultStream()
                        .findFirst()
                        .map(EditionFindings::read));
        kept.ifPresent(findings -> remembered.put(edition, findings));
        return kept;
    }

    private static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> read(String json) {
        try {
            return List.copyOf(JSON.readValue(json, new TypeReference<List<Finding>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
