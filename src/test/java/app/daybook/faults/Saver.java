package app.daybook.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import app.daybook.rig.Learner;

/**
 * A learner who goes on answering, one answer after the other: what was acknowledged last of each question, and what
 * may have been saved although no good answer came.
 */
final class Saver implements Runnable {

    /** As long as quiz.js waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int PAUSE_MILLIS = 20;

    private final Learner learner;
    private final String attempt;
    private final Map<String, List<String>> options;
    private final Random random;
    private final Map<String, String> acknowledged = new HashMap<>();
    private final Map<String, Set<String>> possible = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long savings;
    private Optional<Instant> firstSaved = Optional.empty();
    private volatile boolean over;

    /** @param options of each question, as this learner's sheet names them */
    Saver(Learner learner, String attempt, Map<String, List<String>> options, long seed) {
        this.learner = learner;
        this.attempt = attempt;
        this.options = options;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        List<String> questions = List.copyOf(options.keySet());
        while (!over) {
            String question = questions.get(random.nextInt(questions.size()));
            List<String> offered = options.get(question);
            save(question, offered.get(random.nextInt(offered.size())));
            pause();
        }
    }

    void end() {
        over = true;
    }

    private void save(String question, String option) {
        String refusal;
        try {
            HttpResponse<String> answer = learner.send(attempt + "/answers", Map.of("q." + question, option), PATIENCE);
            refusal = answer.statusCode() == 200 && answer.body().contains("\"kept\":[\"" + question + "\"]")
                    ? ""
                    : Integer.toString(answer.statusCode());
        } catch (IOException e) {
            refusal = "no answer";
        } catch (InterruptedException e) {
            over = true;
            refusal = "ended";
        }
        note(question, option, refusal);
    }

    private synchronized void note(String question, String option, String refusal) {
        if (refusal.isEmpty()) {
            savings++;
            firstSaved = firstSaved.or(() -> Optional.of(Instant.now()));
            acknowledged.put(question, option);
            possible.remove(question);
        } else {
            refusals.merge(refusal, 1, Integer::sum);
            possible.computeIfAbsent(question, none -> new HashSet<>()).add(option);
        }
    }

    synchronized long savings() {
        return savings;
    }

    synchronized Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }

    /** From now on the first acknowledgement is waited for. */
    synchronized void mark() {
        firstSaved = Optional.empty();
    }

    /** When an answer was first acknowledged since the mark. */
    synchronized Optional<Instant> firstSaved() {
        return firstSaved;
    }

    /** @param shown the option that the learner's sheet shows as chosen, by question */
    synchronized List<String> lost(Map<String, String> shown) {
        List<String> lost = new ArrayList<>();
        acknowledged.forEach((question, option) -> {
            String there = shown.get(question);
            if (!option.equals(there)
                    && !possible.getOrDefault(question, Set.of()).contains(String.valueOf(there))) {
                lost.add(attempt + " " + question + ": " + option + " was acknowledged, " + there + " is there");
            }
        });
        return lost;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            over = true;
        }
    }
}
