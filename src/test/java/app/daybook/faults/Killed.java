package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;

/** The application ends as at a power cut, again and again, while people save, hand in, claim and publish. */
final class Killed implements Row {

    private static final Duration UNTIL_UNDER_WAY = Duration.ofSeconds(20);
    private static final int LATEST_MILLIS = 800;
    private static final int TOLD_EVERY = 20;

    private final int kills;
    private final Random random = new Random(50);

    Killed(int kills) {
        this.kills = kills;
    }

    @Override
    public String name() {
        return "killed";
    }

    @Override
    public List<Outcome> run(Site site) throws Exception {
        List<Deed> deeds = List.of(new Saves(site), new Submissions(site), new Issues(site), new Publications(site));
        Map<Deed, Integer> lost = new LinkedHashMap<>();
        List<Duration> starts = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            for (Deed deed : deeds) {
                deed.begin();
            }
            await(deeds.get(kill % deeds.size()));
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            Processes.kill(site.services().applicationProcess());
            for (Deed deed : deeds) {
                deed.end();
            }
            starts.add(site.services().startApplication(Site.COURSE));
            for (Deed deed : deeds) {
                List<String> wrong = deed.check();
                wrong.forEach(System.err::println);
                lost.merge(deed, wrong.size(), Integer::sum);
            }
            if ((kill + 1) % TOLD_EVERY == 0) {
                System.err.println(kill + 1 + " of " + kills + " kills; acknowledged and lost: "
                        + deeds.stream()
                                .map(deed -> deed.acknowledged() + " and " + lost.get(deed) + " " + deed.name())
                                .collect(Collectors.joining(", ")));
            }
        }
        starts.sort(null);
        String ledger = ledger(site);
        return deeds.stream()
                .map(deed -> new Outcome(
                        "killed in " + deed.name(),
                        deed.acknowledged(),
                        lost.get(deed),
                        Optional.of(starts.get(starts.size() / 2)),
                        kills + " kills; recovery is the median start, the slowest took "
                                + starts.get(starts.size() - 1).toMillis() / 100 / 10.0 + " s",
                        ledger))
                .toList();
    }

    /** A kill before anything was acknowledged proves nothing, and each kind has its turn. */
    private static void await(Deed deed) throws InterruptedException {
        Instant end = Instant.now().plus(UNTIL_UNDER_WAY);
        while (!deed.isUnderWay() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    private static String ledger(Site site) throws Exception {
        Learner instructor = new Learner(site.settings().address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        return instructor.get("/teaching/trigger-points/ledger").contains("The ledger is whole")
                ? ""
                : "the ledger is not whole";
    }
}
