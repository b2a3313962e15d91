package app.daybook;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

/**
 * Other people's programs that check ours: a verifier of badges and a player of questions. Installed by npm once below
 * target, in the versions that {@code src/test/verifier/package-lock.json} names. Node and npm are not the machine's:
 * the build puts them below target.
 */
public final class OtherPrograms {

    private static final Path SOURCE = Path.of("src/test/verifier");
    private static final Path HOME = Path.of("target/verifier");
    private static final Path NODE = Path.of("target/node").toAbsolutePath();
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "verify.mjs", "verify-consortium.mjs", "player.js");

    private OtherPrograms() {}

    /** The program Node. */
    public static String node() {
        return NODE.resolve(File.separatorChar == '\\' ? "node.exe" : "node").toString();
    }

    /** The folder with everything installed. */
    public static Path installed() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), REPLACE_EXISTING);
        }
        Path installed = HOME.resolve("installed-lock.json");
        if (!Files.exists(installed) || Files.mismatch(installed, HOME.resolve("package-lock.json")) >= 0) {
            String npm = NODE.resolve("node_modules/npm/bin/npm-cli.js").toString();
            run(List.of(npm, "ci", "--engine-strict", "--ignore-scripts", "--no-audit", "--no-fund"));
            Files.copy(HOME.resolve("package-lock.json"), installed, REPLACE_EXISTING);
        }
        return HOME;
    }

    /** What Node says there when it runs a script with these arguments. */
    public static String run(List<String> script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(node()));
        command.addAll(script);
        Path errors = HOME.resolve("errors.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(HOME.toFile())
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
