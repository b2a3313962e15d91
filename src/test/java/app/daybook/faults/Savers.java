package app.daybook.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.daybook.rig.Learner;
import app.daybook.rig.Learners;

/** Learners who save answers side by side, the first of all there are. */
public final class Savers {

    private static final Duration AT_MOST = Duration.ofSeconds(90);
    private static final int LOOK_MILLIS = 20;

    private final Learners learners;
    private final List<Saver> savers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Instant marked = Instant.now();

    private Savers(Learners learners) {
        this.learners = learners;
    }

    public static Savers start(Learners learners, int number) throws IOException, InterruptedException {
        return start(learners, learners.all().subList(0, number));
    }

    /** @param before the learners, in order, each before the node that they use */
    static Savers start(Learners learners, List<Learner> before) throws IOException, InterruptedException {
        Savers all = new Savers(learners);
        for (int i = 0; i < before.size(); i++) {
            all.savers.add(new Saver(before.get(i), learners.attempt(i), learners.options(i), i));
        }
        for (Saver saver : all.savers) {
            Thread thread = new Thread(saver, "saver");
            thread.setDaemon(true);
            thread.start();
            all.threads.add(thread);
        }
        return all;
    }

    /** From now on {@link #recovery} counts. */
    void mark() {
        savers.forEach(Saver::mark);
        marked = Instant.now();
    }

    /** Waits until each of them has saved something since the mark; answers how long that took the slowest. */
    Optional<Duration> recovery() throws InterruptedException {
        Instant end = Instant.now().plus(AT_MOST);
        while (Instant.now().isBefore(end)) {
            List<Instant> first = savers.stream()
                    .flatMap(saver -> saver.firstSaved().stream())
                    .toList();
            if (first.size() == savers.size()) {
                return first.stream().max(Instant::compareTo).map(last -> Duration.between(marked, last));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    public void end() throws InterruptedException {
        savers.forEach(Saver::end);
        for (Thread thread : threads) {
            thread.join(AT_MOST.toMillis());
        }
    }

    public long acknowledged() {
        return savers.stream().mapToLong(Saver::savings).sum();
    }

    /** What was acknowledged and is not on its learner's sheet. */
    List<String> lost() throws IOException, InterruptedException {
        return lost(learners);
    }

    /** The same, as the same people see it who have signed in anew. */
    public List<String> lost(Learners signedIn) throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < savers.size(); i++) {
            lost.addAll(savers.get(i).lost(signedIn.chosen(i)));
        }
        return lost;
    }

    /** What came instead of a receipt, and how often. */
    String refusals() {
        Map<String, Integer> all = new TreeMap<>();
        savers.forEach(saver -> saver.refusals().forEach((what, count) -> all.merge(what, count, Integer::sum)));
        return all.isEmpty()
                ? "every save acknowledged"
                : "saves: "
                        + all.entrySet().stream()
                                .map(refusal -> refusal.getValue() + " × " + refusal.getKey())
                                .collect(Collectors.joining(", "));
    }
}
