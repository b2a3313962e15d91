package app.daybook.attack.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import app.daybook.rig.Program;

/** Wapiti walks through the pages and sends hostile values to every form and address that it finds. */
final class Wapiti implements Attacker {

    /** All but those that ask a host of the tool's makers, fetch lists from the net, or guess passwords of Keycloak. */
    private static final List<String> MODULES = List.of(
            "backup",
            "blindsql",
            "cookieflags",
            "crlf",
            "csp",
            "csrf",
            "exec",
            "file",
            "htaccess",
            "http_headers",
            "methods",
            "permanentxss",
            "redirect",
            "shellshock",
            "sql",
            "xss");

    /** Of all the time, for each person; of that, for walking. */
    private static final double SHARE = 0.16;

    private static final double WALKING = 0.3;

    /** It ends an attack with the request that it is at, which other work on the machine makes slow. */
    private static final int PATIENCE = 5;

    /** Where each begins and stays: whoever has a session must not come upon the form that ends it. */
    private static final Map<String, String> BELOW = Map.of(
            "anonymous", "/",
            "learner", "/courses/" + Target.COURSE + "/",
            "instructor", "/teaching/");

    private static final Pattern FOUND = Pattern.compile("Wapiti found ([1-9]\\d*) URLs and forms");

    private final List<String> covered = new ArrayList<>();

    @Override
    public String name() {
        return "wapiti";
    }

    @Override
    public String program() {
        return "wapiti";
    }

    @Override
    public List<Finding> attack(Target target) throws Exception {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Target.Person person : target.people()) {
            findings.addAll(as(person, target));
        }
        return List.copyOf(findings);
    }

    private List<Finding> as(Target.Person person, Target target) throws Exception {
        Path home = Files.createDirectories(target.folder().resolve("wapiti-" + person.name()));
        Path report = home.resolve("report.json");
        int seconds = (int) (target.seconds() * SHARE);
        int walking = (int) (seconds * WALKING);
        List<String> command = new ArrayList<>();
        command.add(Program.find(program()).orElseThrow().toString());
        add(command, "-u", target.address() + BELOW.get(person.name()));
        add(command, "--scope", "folder");
        if (person.isStranger()) {
            // It does not follow the start page, which leads on to the one course
            add(command, "-s", target.address() + "/courses/" + Target.COURSE);
        } else {
            add(command, "-H", "Cookie: " + person.cookies());
            add(command, "-s", target.address() + target.attempt());
        }
        add(command, "-m", String.join(",", MODULES));
        add(command, "--store-session", home.toString());
        add(command, "--max-scan-time", Integer.toString(walking));
        add(command, "--max-attack-time", Integer.toString(Math.max(2, (seconds - walking) / MODULES.size())));
        add(command, "--max-links-per-page", "40");
        add(command, "--max-files-per-dir", "12");
        add(command, "-v", "0");
        add(command, "-f", "json");
        add(command, "-o", report.toString());
        command.addAll(List.of("--flush-session", "--no-bugreport"));
        boolean ended = Program.within(command, home.resolve("wapiti.log"), PATIENCE * seconds);
        if (!Files.exists(report)) {
            throw new IllegalStateException(
                    "wapiti wrote no report" + (ended ? "" : " in time") + "; its log is in " + home);
        }
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        Matcher found = FOUND.matcher(Files.readString(home.resolve("wapiti.log")));
        if (!found.find()) {
            throw new IllegalStateException("wapiti came upon nothing; its log is in " + home);
        }
        covered.add(found.group(1) + " addresses and forms as " + person.name());
        List<Finding> findings = new ArrayList<>();
        for (String part : List.of("vulnerabilities", "anomalies")) {
            for (Map.Entry<String, JsonNode> kind : json.path(part).properties()) {
                kind.getValue()
                        .forEach(one -> findings.add(new Finding(
                                name(),
                                person.name(),
                                Target.route(
                                        one.path("method").asText(),
                                        one.path("path").asText()),
                                kind.getKey() + ": " + one.path("info").asText())));
            }
        }
        return findings;
    }

    private static void add(List<String> command, String option, String value) {
        command.add(option);
        command.add(value);
    }

    @Override
    public String covered() {
        return String.join(", ", covered) + "; " + MODULES.size() + " kinds of attack";
    }
}
