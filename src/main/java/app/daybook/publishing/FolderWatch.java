package app.daybook.publishing;

import java.time.Duration;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** For authors on one machine: a moment after a file is saved the course is served, or the console says why not. */
@Singleton
class FolderWatch {

    private static final Duration EVERY = Duration.ofMillis(250);

    private final ContentSettings settings;
    private final FolderPublisher publisher;
    private Repeated watch;
    private long taken;
    private long last;

    FolderWatch(ContentSettings settings, FolderPublisher publisher) {
        this.settings = settings;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        if (settings.watch()) {
            taken = publisher.fingerprint();
            last = taken;
            watch = new Repeated("content-folder", EVERY, thread -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (watch != null) {
            watch.close();
        }
    }

    /** While files are still being written, as by a checkout, it waits: two looks must see the same. */
    private void look() {
        long now = publisher.fingerprint();
        if (now == last && now != taken) {
            publisher.lookAgain();
            taken = now;
        }
        last = now;
    }
}
