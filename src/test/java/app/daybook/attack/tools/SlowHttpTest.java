package app.daybook.attack.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.rig.Program;

/** Slowhttptest holds five hundred connections by heads, bodies and reading that take for ever, and asks beside them. */
final class SlowHttpTest implements Attacker {

    private static final double SHARE = 0.05;
    /** Between the words are codes of colour. */
    private static final Pattern AVAILABLE = Pattern.compile("service available:[^A-Z]*(YES|NO)");

    private final List<String> covered = new ArrayList<>();

    @Override
    public String name() {
        return "slowhttptest";
    }

    @Override
    public String program() {
        return "slowhttptest";
    }

    @Override
    public List<Finding> attack(Target target) throws Exception {
        int seconds = Math.max(10, (int) (target.seconds() * SHARE));
        Map<String, List<String>> modes = new LinkedHashMap<>();
        modes.put("slow heads", List.of("-H", "-u", target.address() + "/about"));
        modes.put(
                "slow bodies",
                List.of("-B", "-s", "100000", "-u", target.address() + "/courses/" + Target.COURSE + "/enrolments"));
        modes.put(
                "slow reading",
                List.of("-X", "-k", "3", "-u", target.address() + "/courses/" + Target.COURSE + "/muscles"));
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, List<String>> mode : modes.entrySet()) {
            Path log = target.folder().resolve("slowhttptest-" + mode.getKey().replace(' ', '-') + ".log");
            List<String> command = new ArrayList<>(List.of(
                    Program.find(program()).orElseThrow().toString(),
                    "-c",
                    "500",
                    "-r",
                    "250",
                    "-i",
                    "3",
                    "-p",
                    "3",
                    "-l",
                    Integer.toString(seconds)));
            command.addAll(mode.getValue());
            Program.within(command, log, seconds + 30);
            Matcher probe = AVAILABLE.matcher(Files.readString(log));
            int asked = 0;
            int refused = 0;
            while (probe.find()) {
                asked++;
                refused += probe.group(1).equals("NO") ? 1 : 0;
            }
            covered.add(mode.getKey() + ": available " + (asked - refused) + " of " + asked + " times");
            if (refused > 0 || asked == 0) {
                String address = mode.getValue().get(mode.getValue().size() - 1);
                findings.add(new Finding(
                        name(),
                        "anonymous",
                        Target.route("GET", address),
                        "not available during " + mode.getKey() + ", " + refused + " of " + asked + " times"));
            }
        }
        return findings;
    }

    @Override
    public String covered() {
        return String.join("; ", covered);
    }
}
