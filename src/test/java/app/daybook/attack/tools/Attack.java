package app.daybook.attack.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import app.daybook.local.Application;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Machine;
import app.daybook.rig.Program;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/**
 * {@code mvn -Pattack}: starts everything, lets wapiti, sqlmap, slowhttptest and a check of headers at it, and triages
 * what they find. Ends with 0 only if nothing is left that nobody has looked at.
 *
 * <p>{@code -Dattack.minutes=30} lets the tools take so long in all instead of nine minutes.
 */
public final class Attack {

    private static final int MINUTES = 9;
    private static final int SHOWN = 8;
    private static final String SECURE = "https://daybook.example";

    private final LocalSettings settings;
    private final Services services;
    private final Report report;
    private final Path folder;

    private Attack(Path project, String keycloakVersion) {
        this.folder = project.resolve("target/attack").resolve(Long.toString(System.currentTimeMillis()));
        this.settings = Services.settings(project, folder, keycloakVersion);
        this.services = new Services(settings);
        this.report = new Report(folder.resolve("report.txt"));
    }

    public static void main(String[] arguments) {
        Attack attack = new Attack(
                Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath(),
                System.getProperty("daybook.keycloak.version"));
        Runtime.getRuntime().addShutdownHook(new Thread(attack.services::close, "stop"));
        boolean good = false;
        try {
            good = attack.run(
                    List.of(new HeaderCheck(), new Wapiti(), new Sqlmap(), new SlowHttpTest(), new SentAhead()));
        } catch (Exception e) {
            System.err.println("The attack ended early; logs are in " + attack.folder + ".");
            e.printStackTrace();
        } finally {
            attack.services.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(List<Attacker> attackers) throws Exception {
        List<String> missing = attackers.stream()
                .map(Attacker::program)
                .filter(program -> !program.isEmpty() && Program.find(program).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("The attack needs " + String.join(", ", missing) + "; on Debian: apt-get install "
                    + String.join(" ", missing));
            return false;
        }
        report.title("Attack, on " + Machine.describe());
        Target target = start();
        Triage triage = Triage.read();
        boolean good = true;
        for (Attacker attacker : attackers) {
            long began = System.nanoTime();
            List<Finding> findings = attacker.attack(target);
            report.title(attacker.name() + ": " + attacker.covered() + "; " + findings.size() + " findings, "
                    + (System.nanoTime() - began) / 1_000_000_000 + " s");
            good &= tell(findings, triage);
        }
        report.title(good ? "Nothing is left to look at." : "There are findings that nobody has looked at.");
        report.keep();
        return good;
    }

    private Target start() throws Exception {
        services.startPostgresAndKeycloak();
        services.startApplication("/courses/" + Target.COURSE);
        Accounts.make(settings, 1);
        Learners learners = Learners.signIn(settings, 1, "/courses/" + Target.COURSE, Target.QUIZ);
        Learner instructor = new Learner(settings.address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        int minutes = Integer.getInteger("attack.minutes", MINUTES);
        return Target.of(settings.address(), secure(), learners, instructor.session(), folder, minutes * 60);
    }

    /** Another node of the same application, reached by TLS that ends before it. */
    private String secure() throws Exception {
        Path its = Files.createDirectories(folder.resolve("https"));
        List<String> options = new ArrayList<>(settings.javaOptions());
        options.add("-Ddaybook.web.base-url=" + SECURE);
        LocalSettings node = settings.beside(its).withJavaOptions(options);
        services.keep(Application.start(node, services.database("daybook")));
        return node.address();
    }

    /** Each kind of finding once, with the routes that have it. */
    private boolean tell(List<Finding> findings, Triage triage) {
        Map<String, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> verdict(finding, triage) + " | " + finding.what(),
                        TreeMap::new,
                        Collectors.toList()));
        kinds.forEach((kind, all) -> {
            List<String> routes = all.stream()
                    .map(finding -> finding.route() + " (" + finding.who() + ")")
                    .distinct()
                    .toList();
            report.say(
                    "%s | %s%s",
                    kind,
                    routes.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                    routes.size() > SHOWN ? " and " + (routes.size() - SHOWN) + " more" : "");
        });
        return findings.stream().allMatch(finding -> triage.of(finding).isPresent());
    }

    private static String verdict(Finding finding, Triage triage) {
        Optional<Triage.Known> known = triage.of(finding);
        return known.map(it -> it.verdict() + ": " + it.reason()).orElse("NOT TRIAGED");
    }
}
