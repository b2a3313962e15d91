package app.daybook.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/** PostgreSQL, Keycloak and the application together: started as early as each can be, stopped in the opposite order. */
public final class LocalServices implements AutoCloseable {

    private static final long FIRST_TIME_MEGABYTES = 900;
    private static final long LATER_MEGABYTES = 200;

    private final LocalSettings settings;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    /** @param progress is told, one line each, what has been reached */
    public LocalServices(LocalSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts everything and answers when both the pages and sign-in are up.
     *
     * @throws CannotStart with one sentence that says what to do; what had started by then is for {@link #close()}
     */
    public void start() {
        boolean prepared = KeycloakProgram.isPrepared(settings.keycloakZip(), settings.programs());
        Folders.requireSpace(settings.folder(), prepared ? LATER_MEGABYTES : FIRST_TIME_MEGABYTES);
        claimFolder();
        stopLeftOvers();
        Ports.requireFree(settings.port(), "the pages", "port");
        Ports.requireFree(settings.keycloakPort(), "sign-in", "keycloak.port");
        if (!prepared) {
            progress.accept("Preparing PostgreSQL and Keycloak; this happens once and takes about a minute");
        }
        Postgres postgres = Postgres.start(settings.folder(), settings.programs());
        keep(postgres);
        String database = postgres.database("daybook");
        String keycloakDatabase = postgres.database("keycloak");
        progress.accept("PostgreSQL is up; the application and Keycloak are starting");
        var application = CompletableFuture.runAsync(() -> {
            Application started = Application.start(settings, database);
            keep(started);
            started.process().onExit().thenRun(ended::countDown);
            progress.accept("Pages are up at " + settings.address() + "; sign-in follows");
        });
        var keycloak = CompletableFuture.runAsync(() -> {
            Keycloak started = Keycloak.start(settings, keycloakDatabase);
            keep(started);
            started.process().onExit().thenRun(ended::countDown);
            progress.accept("Sign-in is up");
        });
        join(application, keycloak);
    }

    /** Waits until the application or Keycloak ends without having been asked to. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** The application first, then Keycloak, PostgreSQL last, so that nobody loses a database that is in use. */
    @Override
    public void close() {
        synchronized (running) {
            closed = true;
            if (running.peek() instanceof Application && ClassData.isToBeWritten(settings.javaOptions())) {
                progress.accept(
                        "Stopping; this once it takes half a minute, for Java keeps classes for a quicker start");
            }
            while (!running.isEmpty()) {
                stop(running.pop());
            }
        }
    }

    boolean isClosed() {
        synchronized (running) {
            return closed;
        }
    }

    private void keep(AutoCloseable service) {
        synchronized (running) {
            if (closed) {
                stop(service);
            } else if (service instanceof Keycloak && running.peek() instanceof Application application) {
                running.pop();
                running.push(service);
                running.push(application);
            } else {
                running.push(service);
            }
        }
    }

    private static void stop(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            System.err.println("  " + service.getClass().getSimpleName() + " did not stop cleanly: " + e.getMessage());
        }
    }

    /** Two runs on one folder would stop each other as left-overs; the lock ends with the process that holds it. */
    private void claimFolder() {
        try {
            Files.createDirectories(settings.folder());
            FileChannel channel = FileChannel.open(settings.folder().resolve("lock"), CREATE, WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStart("Daybook already runs on the data in " + settings.folder()
                        + "; stop that one first (Ctrl-C in its window).");
            }
            keep(channel);
        } catch (IOException | OverlappingFileLockException e) {
            throw new CannotStart("The folder " + settings.folder() + " cannot be claimed: " + e.getMessage() + ".", e);
        }
    }

    private void stopLeftOvers() {
        try {
            boolean found = Application.stopLeftOver(settings);
            found |= Keycloak.stopLeftOver(settings);
            if (found) {
                progress.accept("Stopped what an earlier run had left behind");
            }
        } catch (IOException e) {
            throw new CannotStart("What an earlier run left behind cannot be stopped: " + e.getMessage() + ".", e);
        }
    }

    private static void join(CompletableFuture<Void> application, CompletableFuture<Void> keycloak) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        application.whenComplete((done, e) -> {
            if (e != null) {
                failure.completeExceptionally(e);
            }
        });
        keycloak.whenComplete((done, e) -> {
            if (e != null) {
                failure.completeExceptionally(e);
            }
        });
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(application, keycloak))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart reason ? reason : e;
        }
    }
}
