package app.daybook.attack.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.daybook.Route;
import app.daybook.rig.Program;

/** Sqlmap tries every parameter of every route's path, of queries, and of some forms. */
final class Sqlmap implements Attacker {

    /** By error, by what is true, by union. What is told by time alone would be told by other people's load. */
    private static final String TECHNIQUES = "BEU";

    private static final double SHARE = 0.12;

    private static final Map<String, String> QUERIES = Map.of(
            "/teaching/{course}/learners", "name=a&sort=name&page=1",
            "/teaching/{course}/certificates", "q=a&page=1",
            "/teaching/{course}/audit-pack", "from=2026-01-01&until=2026-12-31",
            "/sign-in", "next=/today",
            "/courses/{course}/glossary", "q=a");

    private static final Map<String, String> FORMS = Map.of(
            "/courses/{course}/enrolments", "zone=UTC&starts-on=2026-12-01",
            "/courses/{course}/certificates", "name=A",
            "/courses/{course}/evaluation/drafts", "person=a&e.overall=1",
            "/courses/{course}/quizzes/{quiz}/attempts/{attempt}/answers", "question=a&q.a=b&seen=1&sheet=a",
            "/teaching/{course}/certificates/{serial}/revocations", "reason=a&person=a",
            "/teaching/{course}/learners/{enrolment}/accommodations", "factor=2&person=a");

    private final List<String> covered = new ArrayList<>();

    @Override
    public String name() {
        return "sqlmap";
    }

    @Override
    public String program() {
        return "sqlmap";
    }

    @Override
    public List<Finding> attack(Target target) throws Exception {
        List<Finding> findings = new ArrayList<>();
        for (Target.Person person : target.people()) {
            findings.addAll(as(person, target));
        }
        return findings.stream().distinct().toList();
    }

    private List<Finding> as(Target.Person person, Target target) throws Exception {
        Path home = Files.createDirectories(target.folder().resolve("sqlmap-" + person.name()));
        List<String> requests = requests(person, target);
        Path log = home.resolve("requests.log");
        Files.writeString(log, String.join("", requests));
        Path said = home.resolve("sqlmap.log");
        boolean ended = Program.within(
                List.of(
                        Program.find(program()).orElseThrow().toString(),
                        "-l",
                        log.toString(),
                        "--batch",
                        "--ignore-stdin",
                        "--technique",
                        TECHNIQUES,
                        "--dbms",
                        "postgresql",
                        "--level",
                        "1",
                        "--timeout",
                        "10",
                        "--retries",
                        "1",
                        "--ignore-code",
                        "*",
                        "--drop-set-cookie",
                        "--disable-coloring",
                        "--output-dir",
                        home.toString()),
                said,
                (int) (target.seconds() * SHARE));
        long tried = Files.readString(said)
                .lines()
                .filter(line -> line.contains("testing for SQL injection on"))
                .count();
        if (tried == 0) {
            throw new IllegalStateException("sqlmap tried nothing; " + said + " says why");
        }
        covered.add(tried + " parameters of " + requests.size() + " requests as " + person.name()
                + (ended ? "" : ", until the time was over"));
        return found(home, person);
    }

    /** Those that this person may call, in the form of a proxy's log. */
    private static List<String> requests(Target.Person person, Target target) {
        return Route.all().stream()
                .filter(route -> route.open() == person.isStranger())
                .filter(route -> route.template().startsWith("/teaching")
                                == person.name().equals("instructor")
                        || person.isStranger())
                .filter(route -> !route.template().equals("/sign-out"))
                .filter(route -> !route.isPost() || FORMS.containsKey(route.template()))
                .filter(route ->
                        route.isPost() || route.template().contains("{") || QUERIES.containsKey(route.template()))
                .map(route -> request(route, person, target))
                .toList();
    }

    private static String request(Route route, Target.Person person, Target target) {
        String query = QUERIES.getOrDefault(route.template(), "");
        String marked = query.isEmpty() && !route.isPost() ? "*" : "";
        String body = FORMS.getOrDefault(route.isPost() ? route.template() : "", "");
        String bar = "======================================================\n";
        return bar
                + "12:00:00  " + target.address() + "  [127.0.0.1]\n"
                + bar
                + route.method() + " " + target.path(route) + marked + (query.isEmpty() ? "" : "?" + query)
                + " HTTP/1.1\nHost: " + target.address().replaceFirst("http://", "") + "\n"
                + (person.isStranger() ? "" : "Cookie: " + person.cookies() + "\n")
                + (body.isEmpty()
                        ? ""
                        : "Content-Type: application/x-www-form-urlencoded\nContent-Length: "
                                + body.getBytes(StandardCharsets.UTF_8).length + "\n")
                + "\n" + body + "\n" + bar + "\n";
    }

    /** Its table of results has a line for each parameter that lets something in. */
    private List<Finding> found(Path home, Target.Person person) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("results-"))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split(",", -1);
                    if (cells.length > 3 && cells[0].startsWith("http") && !cells[3].isBlank()) {
                        findings.add(new Finding(
                                name(),
                                person.name(),
                                Target.route(cells[1].equals("POST") ? "POST" : "GET", cells[0]),
                                "SQL injection in " + cells[2] + " (" + cells[3] + ")"));
                    }
                }
            }
        }
        return findings;
    }

    @Override
    public String covered() {
        return String.join(", ", covered);
    }
}
