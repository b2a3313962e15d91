package app.daybook.rehearsal;

import java.nio.file.Path;

import app.daybook.rig.Machine;
import app.daybook.rig.Report;

/**
 * {@code mvn -Prehearsal}: backs everything up while learners save, loses everything, restores it into an empty place and
 * proves it. Ends with 0 only if all is proven.
 */
public final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath();
        Path folder = project.resolve("target/rehearsal").resolve(Long.toString(System.currentTimeMillis()));
        Report report = new Report(folder.resolve("report.txt"));
        report.title("Rehearsal of a restoration, on " + Machine.describe());
        boolean good = false;
        try (Loss loss = new Loss(project, folder, System.getProperty("daybook.keycloak.version"), report)) {
            loss.backUpWhileLearnersWork();
            loss.refuseWhatIsNotEmpty();
            loss.loseEverything();
            loss.refuseWhatIsDamaged();
            loss.restore();
            good = loss.prove();
        } catch (Exception e) {
            System.err.println("The rehearsal ended early; logs are in " + folder + ".");
            e.printStackTrace();
        }
        report.say("%s", good ? "All is proven." : "NOT proven.");
        report.keep();
        System.exit(good ? 0 : 1);
    }
}
