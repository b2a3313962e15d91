package app.daybook.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import app.daybook.rig.Learner;

/** A lesson whose file stays half written, cut anywhere: what was served before goes on being served. */
final class HalfWrittenLessons implements Row {

    private static final int CUTS = 20;
    private static final String FILE = "day-05-consent.md";
    private static final String PAGE = Site.COURSE + "/days/5";
    private static final Duration LOOKED_AT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String END = "This sentence was written last.";

    private final Random random = new Random(20);

    @Override
    public String name() {
        return "half-written";
    }

    @Override
    public List<Outcome> run(Site site) throws Exception {
        Path file = site.lesson(FILE);
        byte[] whole = Files.readAllBytes(file);
        Learner learner = site.learners().first();
        int kept = 0;
        int changed = 0;
        int refused = 0;
        try {
            String before = main(learner.get(PAGE));
            for (int cut = 0; cut < CUTS; cut++) {
                Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
                Thread.sleep(LOOKED_AT.toMillis());
                var answer = learner.ask(PAGE, PATIENCE);
                if (answer.statusCode() != 200) {
                    refused++;
                } else if (main(answer.body()).equals(before)) {
                    kept++;
                } else {
                    changed++;
                }
            }
            String last = new String(whole, java.nio.charset.StandardCharsets.UTF_8)
                    .replaceFirst("\n\n## ", "\n\n" + END + "\n\n## ");
            Files.writeString(file, last);
            Optional<Duration> recovery = served(learner);
            return List.of(new Outcome(
                    name(),
                    CUTS,
                    refused,
                    recovery,
                    kept + " times the whole lesson as before, " + changed
                            + " times what stood in the file, which was a whole lesson by itself",
                    ""));
        } finally {
            Files.write(file, whole);
        }
    }

    private static Optional<Duration> served(Learner learner) throws Exception {
        Instant began = Instant.now();
        while (Duration.between(began, Instant.now()).compareTo(PATIENCE) < 0) {
            if (learner.get(PAGE).contains(END)) {
                return Optional.of(Duration.between(began, Instant.now()));
            }
            Thread.sleep(50);
        }
        return Optional.empty();
    }

    private static String main(String page) {
        return page.replaceAll("(?s).*<article|</article>.*", "");
    }
}
