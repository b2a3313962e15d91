package app.daybook.asking;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What is announced on a course, which is the same for everybody who opens Today: asked for once in a few seconds. Here it
 * is known at once, on other nodes after that time.
 */
@Singleton
public class NoticesShowing {

    private static final Duration FOR = Duration.ofSeconds(5);

    /** Courses, each with the dates that it is in all zones. */
    private static final int MOST = 1_000;

    private final Cache<Shown, List<Notice>> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FOR).build();

    /** What was asked for before a change is kept under another number, however late its answer comes. */
    private final AtomicLong changes = new AtomicLong();

    private record Shown(String course, LocalDate day, long changes) {}

    /** The newest first. */
    public List<Notice> on(String course, LocalDate today) {
        Shown shown = new Shown(course, today, changes.get());
        List<Notice> found = remembered.getIfPresent(shown);
        if (found == null) {
            found = List.copyOf(Notice.showing(course, today));
            remembered.put(shown, found);
        }
        return found;
    }

    /** Not before others see it in the database. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesChanged fact) {
        changes.incrementAndGet();
    }
}
