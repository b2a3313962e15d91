package app.daybook;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * Other people's programs that check ours: a verifier of badges and a player of questions, and one that looks at pages.
 * Installed by npm once below target, in the versions that the {@code package-lock.json} of their folder names. Node and
 * npm are not the machine's: the build puts them below target.
 */
public final class OtherPrograms {

    public static final OtherPrograms VERIFIER = new OtherPrograms("verifier");
    public static final OtherPrograms LIGHTHOUSE = new OtherPrograms("lighthouse");

    private static final Path NODE = Path.of("target/node").toAbsolutePath();

    private final Path source;
    private final Path home;

    private OtherPrograms(String folder) {
        this.source = Path.of("src/test", folder);
        this.home = Path.of("target", folder);
    }

    /** The program Node. */
    public static String node() {
        return NODE.resolve(File.separatorChar == '\\' ? "node.exe" : "node").toString();
    }

    /** The folder with everything installed. */
    public Path installed() throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName()), REPLACE_EXISTING);
            }
        }
        Path installed = home.resolve("installed-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, home.resolve("package-lock.json")) >= 0) {
            String npm = NODE.resolve("node_modules/npm/bin/npm-cli.js").toString();
            run(List.of(npm, "ci", "--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund"));
            Files.copy(home.resolve("package-lock.json"), installed, REPLACE_EXISTING);
        }
        return home;
    }

    /** What Node says there when it runs a script with these arguments. */
    public String run(List<String> script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(node()));
        command.addAll(script);
        Path errors = home.resolve("errors.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError("There is no Node below target; this fetches it: mvn process-test-resources", e);
        }
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed: " + Files.readString(errors));
        }
        return said.strip();
    }
}
