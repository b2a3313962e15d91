package app.daybook.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * Other people's verifier: libraries of Digital Bazaar, run by Node on the badges in files. Installed once below target,
 * in the versions that {@code src/test/verifier/package-lock.json} names.
 */
final class IndependentVerifier {

    private static final Path SOURCE = Path.of("src/test/verifier");
    private static final Path HOME = Path.of("target/verifier");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "verify.mjs");

    /**
     * @param why empty if it was accepted
     */
    record Verdict(boolean verified, String why) {}

    private final String server;
    private final String address;

    /**
     * @param server where the application listens
     * @param address under which its badges know it
     */
    IndependentVerifier(String server, String address) throws IOException, InterruptedException {
        this.server = server;
        this.address = address;
        install();
    }

    /** One verdict for each badge, by its name here. */
    Map<String, Verdict> verify(Map<String, String> badges) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "verify.mjs", server, address));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (var badge : badges.entrySet()) {
            String file = badge.getKey() + ".json";
            Files.writeString(HOME.resolve(file), badge.getValue());
            command.add(file);
        }
        for (String line : run(command).split("\n")) {
            JsonNode verdict = CanonicalJson.MAPPER.readTree(line);
            verdicts.put(
                    verdict.get("file").asText().replace(".json", ""),
                    new Verdict(
                            verdict.get("verified").asBoolean(),
                            verdict.get("why").asText()));
        }
        return verdicts;
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), REPLACE_EXISTING);
        }
        Path installed = HOME.resolve("installed-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, HOME.resolve("package-lock.json")) >= 0) {
            run(List.of("npm", "ci", "--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund"));
            Files.copy(HOME.resolve("package-lock.json"), installed, REPLACE_EXISTING);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path errors = HOME.resolve("errors.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("The independent verifier needs Node 18.17 or newer with npm", e);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed: " + Files.readString(errors));
        }
        return said.strip();
    }
}
