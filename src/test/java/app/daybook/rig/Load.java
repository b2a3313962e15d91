package app.daybook.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load that wrk puts on an address, and what it measured. */
public final class Load {

    private static final Pattern FIGURES = Pattern.compile("figures (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
    private static final int RUNS_AT_MOST = 3;

    /** A run is rejected if others used more of the machine. */
    private static final double OTHERS_AT_MOST = 0.05;

    private static final int THREADS = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final Path wrk;
    private final Path script;
    private final Path log;
    private final long application;
    private final boolean quick;

    /**
     * @param connectionThreads whether each connection has a thread of its own
     * @param arguments for the script
     */
    public record Target(String name, String address, boolean connectionThreads, List<String> arguments) {}

    /**
     * @param processorMillis the application's processor time for one request
     * @param others the share of the machine that others used meanwhile
     */
    public record Figures(
            double perSecond, double p50Millis, double p99Millis, double processorMillis, long errors, double others) {

        /** Median by median, with every error. */
        static Figures median(List<Figures> runs) {
            return new Figures(
                    median(runs, Figures::perSecond),
                    median(runs, Figures::p50Millis),
                    median(runs, Figures::p99Millis),
                    median(runs, Figures::processorMillis),
                    runs.stream().mapToLong(Figures::errors).sum(),
                    median(runs, Figures::others));
        }

        Figures withFurther(long more) {
            return new Figures(perSecond, p50Millis, p99Millis, processorMillis, errors + more, others);
        }

        private static double median(List<Figures> runs, ToDoubleFunction<Figures> of) {
            return runs.stream()
                    .mapToDouble(of)
                    .sorted()
                    .skip(runs.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param application the process whose processor time is told */
    public Load(Path wrk, Path script, Path log, long application, boolean quick) {
        this.wrk = wrk;
        this.script = script;
        this.log = log;
        this.application = application;
        this.quick = quick;
    }

    public Figures on(Target target, int connections) throws IOException, InterruptedException {
        long errors = warmUp(target, connections).errors();
        List<Figures> runs = new ArrayList<>();
        for (int i = 0; i < (quick ? 1 : 3); i++) {
            runs.add(undisturbed(target, connections));
        }
        return Figures.median(runs).withFurther(errors);
    }

    /** Of some runs the first that others did not disturb; the least disturbed if there is none. */
    private Figures undisturbed(Target target, int connections) throws IOException, InterruptedException {
        Figures best = run(target, connections);
        for (int again = 1; again < (quick ? 1 : RUNS_AT_MOST) && best.others() > OTHERS_AT_MOST; again++) {
            Figures next = run(target, connections);
            best = next.others() < best.others() ? next : best;
        }
        return best;
    }

    /** A run whose speed does not count; its errors do. */
    public Figures warmUp(Target target, int connections) throws IOException, InterruptedException {
        return run(target, connections);
    }

    public static String describe(boolean quick) {
        return quick
                ? "quick: warm-up 2 s, one run of 2 s"
                : "warm-up 5 s, median of three runs of 5 s, each the least disturbed of at most three";
    }

    private Figures run(Target target, int connections) throws IOException, InterruptedException {
        return during(target, connections, quick ? 2 : 5);
    }

    /** One run of so many seconds. */
    public Figures during(Target target, int connections, int seconds) throws IOException, InterruptedException {
        OthersWork others = new OthersWork();
        Duration before = Machine.processorTime(application);
        String said = wrk(target, connections, seconds);
        Duration used = Machine.processorTime(application).minus(before);
        Matcher figures = FIGURES.matcher(said);
        if (!figures.find()) {
            throw new IllegalStateException("wrk said no figures: " + said);
        }
        double requests = Double.parseDouble(figures.group(1));
        double took = Double.parseDouble(figures.group(2)) / 1e6;
        return new Figures(
                requests / took,
                Double.parseDouble(figures.group(3)) / 1e3,
                Double.parseDouble(figures.group(4)) / 1e3,
                used.toMillis() / requests,
                Long.parseLong(figures.group(5)),
                others.share());
    }

    private String wrk(Target target, int connections, int seconds) throws IOException, InterruptedException {
        int threads = target.connectionThreads() ? connections : Math.min(THREADS, connections);
        List<String> command = new ArrayList<>(List.of(
                wrk.toString(),
                "-t" + threads,
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                target.address(),
                "--"));
        command.addAll(target.arguments());
        return Program.output(command, log, PATIENCE_SECONDS);
    }
}
