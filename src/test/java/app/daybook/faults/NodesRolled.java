package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.daybook.local.LocalSettings;
import app.daybook.rig.Learner;

/**
 * Of two nodes behind nginx one ends as at a power cut and comes back of a new build, and then the other is stopped and
 * comes back of it: an upgrade on a bad day. Meanwhile certificates are claimed of both, and mail is sent.
 */
final class NodesRolled implements Fault {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SecondNode second = new SecondNode();
    private final List<String> wrong = new ArrayList<>();
    private Mailbox mail;
    private LocalSettings first;
    private ClaimsAtBoth claims;
    private EditionSwitch edition;
    private Duration took = Duration.ZERO;

    @Override
    public String name() {
        return "nodes-rolled";
    }

    @Override
    public void prepare(Site site) throws Exception {
        mail = new Mailbox();
        Map<String, String> environment = new HashMap<>(site.settings().environment());
        environment.putAll(mail.environment());
        // As in production: who is being answered is answered
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "10S");
        first = site.settings().withEnvironment(environment);
        site.restart(first);
        ClaimsAtBoth.prepare(site);
        second.start(site, first);
        edition = new EditionSwitch(site, List.of(first.address(), second.address()));
    }

    @Override
    public void begin(Site site) throws Exception {
        NewBuild build = NewBuild.of(first, first.folder().resolve("new-build-" + System.nanoTime()));
        Instant begun = Instant.now();
        claims = ClaimsAtBoth.begin(site, List.of(first.address(), second.address()));
        second.kill();
        second.startAgain(site, build);
        site.restart(build.in(first));
        took = Duration.between(begun, Instant.now());
    }

    @Override
    public void end(Site site) throws Exception {
        wrong.addAll(edition.publish());
        wrong.addAll(claims.check(site));
        wrong.addAll(mail.notOnce(ClaimsAtBoth.addresses()));
        for (Learner learner : site.before(Site.LEARNERS)) {
            var today = learner.ask("/today", PATIENCE);
            if (today.statusCode() != 200 || today.previousResponse().isPresent()) {
                wrong.add("a session was lost: " + today.statusCode() + " " + today.uri());
            }
        }
    }

    @Override
    public boolean mendsItself() {
        return true;
    }

    @Override
    public List<String> wrong() {
        return wrong;
    }

    @Override
    public String note() {
        return "; both of the new build after " + seconds(took) + ", editions switched within "
                + seconds(edition.apart()) + " of each other";
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() / 100 / 10.0 + " s";
    }

    @Override
    public void restore(Site site) throws Exception {
        second.restore(site);
        if (edition != null) {
            edition.undo();
        }
        site.restart(site.settings());
        mail.close();
    }
}
