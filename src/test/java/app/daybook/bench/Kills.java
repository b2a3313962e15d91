package app.daybook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The application killed again and again while learners save their answers: what was acknowledged must be there. */
final class Kills {

    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 2;
    private static final int EARLIEST_MILLIS = 300;
    private static final int LATEST_MILLIS = 1500;

    private final Services services;
    private final Load load;
    private final Random random = new Random(50);

    /**
     * @param acknowledged savings acknowledged in all rounds
     * @param checked learner and question of each round, once
     */
    record Verdict(int kills, long acknowledged, long checked, long lost) {}

    Kills(Services services, Load load) {
        this.services = services;
        this.load = load;
    }

    /**
     * @param saving answers being saved, noted in the file
     * @param page what the application answers when it is up again
     */
    Verdict of(int kills, Function<Path, Load.Target> saving, Path notes, Learners learners, String quiz, String page)
            throws Exception {
        long acknowledged = 0;
        long checked = 0;
        long lost = 0;
        for (int round = 0; round < kills; round++) {
            Files.deleteIfExists(notes);
            int moment = EARLIEST_MILLIS + random.nextInt(LATEST_MILLIS - EARLIEST_MILLIS);
            Executor later = CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS);
            CompletableFuture<Void> kill = CompletableFuture.runAsync(services::killApplication, later);
            load.until(saving.apply(notes), CONNECTIONS, SECONDS);
            kill.get();
            services.startApplication(page);
            SavedAnswers.Verdict verdict =
                    SavedAnswers.acknowledgedIn(notes).check(learners, services.database("daybook"), quiz);
            acknowledged += verdict.acknowledged();
            checked += verdict.checked();
            lost += verdict.lost();
        }
        return new Verdict(kills, acknowledged, checked, lost);
    }
}
