package app.daybook.certificate.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import app.daybook.OtherPrograms;
import app.daybook.certificate.statement.FrozenJson;

/** Other people's verifiers, run by Node on the badges in files. */
public final class IndependentVerifier {

    /** Who made it. */
    public enum Maker {
        DIGITAL_BAZAAR("verify.mjs"),
        CREDENTIALS_CONSORTIUM("verify-consortium.mjs");

        private final String script;

        Maker(String script) {
            this.script = script;
        }
    }

    /**
     * @param why empty if it was accepted
     */
    public record Verdict(boolean verified, String why) {}

    private final Maker maker;
    private final String server;
    private final String address;
    private final Path home;

    /**
     * @param server where the application listens
     * @param address under which its badges know it
     */
    public IndependentVerifier(Maker maker, String server, String address) throws IOException, InterruptedException {
        this.maker = maker;
        this.server = server;
        this.address = address;
        home = OtherPrograms.VERIFIER.installed();
    }

    /** One verdict for each badge, by its name here. */
    public Map<String, Verdict> verify(Map<String, String> badges) throws IOException, InterruptedException {
        List<String> script = new ArrayList<>(List.of(maker.script, server, address));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (var badge : badges.entrySet()) {
            String file = badge.getKey() + ".json";
            Files.writeString(home.resolve(file), badge.getValue());
            script.add(file);
        }
        for (String line : OtherPrograms.VERIFIER.run(script).split("\n")) {
            JsonNode verdict = FrozenJson.MAPPER.readTree(line);
            verdicts.put(
                    verdict.get("file").asText().replace(".json", ""),
                    new Verdict(
                            verdict.get("verified").asBoolean(),
                            verdict.get("why").asText()));
        }
        return verdicts;
    }
}
