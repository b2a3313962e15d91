package app.daybook.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.rig.Learner;

/** What a learner looks for in the course: well spelled, mistyped, and what is nowhere. */
final class Searches {

    private static final Map<String, List<String>> WORDS = Map.of(
            "one word",
            List.of("trapezius", "pressure", "consent", "heel", "referred", "numb", "nprs", "stretch", "calf", "neck"),
            "a few words",
            List.of(
                    "taut+band+pressure",
                    "shoulder+pain+refer",
                    "stop+rule+dose",
                    "after+care+water",
                    "ask+before+touch"),
            "mistyped",
            List.of("trapezus", "presure", "levetor+scapula", "screning", "stretchnig"),
            "nowhere",
            List.of("zeppelin", "quixotic+zither", "xylophone"));

    private static final int WARM_UP = 30;

    private Searches() {}

    /** @param times how often all together */
    static Map<String, List<Duration>> of(Learner learner, String course, int times) throws Exception {
        Map<String, List<Duration>> all = new LinkedHashMap<>();
        for (int i = -WARM_UP; i < times; i++) {
            int number = i + WARM_UP;
            List<String> kinds = WORDS.keySet().stream().sorted().toList();
            String kind = kinds.get(number % kinds.size());
            List<String> words = WORDS.get(kind);
            String path = course + "/search?q=" + words.get(number / kinds.size() % words.size());
            Instant began = Instant.now();
            learner.get(path);
            Duration took = Duration.between(began, Instant.now());
            if (i >= 0) {
                all.computeIfAbsent(kind, none -> new ArrayList<>()).add(took);
            }
        }
        return all;
    }
}
