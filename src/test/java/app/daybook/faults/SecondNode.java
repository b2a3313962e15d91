package app.daybook.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import app.daybook.local.Application;
import app.daybook.local.LocalSettings;

/** A node beside the site's own, on the same database, and what stands in front of both. */
final class SecondNode {

    private LocalSettings settings;
    private Application node;
    private Balancer balancer;

    /** From then on the learners ask both. */
    void start(Site site) throws Exception {
        Path folder = site.settings().folder();
        Path its = Files.createDirectories(folder.resolve("second-" + System.nanoTime()));
        Site.copy(folder.resolve("badge-keys"), its.resolve("badge-keys"));
        Files.copy(folder.resolve("cookie-secret"), its.resolve("cookie-secret"));
        List<String> options = new ArrayList<>(site.settings().javaOptions());
        options.add("-Ddaybook.web.base-url=" + site.settings().address());
        settings = site.settings().beside(its).withJavaOptions(options);
        startAgain(site);
        balancer = new Balancer(List.of(site.settings().port(), settings.port()));
        site.spread(balancer.address());
    }

    void startAgain(Site site) throws Exception {
        node = site.services().keep(Application.start(settings, site.services().database("daybook")));
    }

    /** As at a power cut. */
    void kill() throws Exception {
        Processes.kill(Long.parseLong(
                Files.readString(settings.folder().resolve("application.pid")).split(" ")[0]));
    }

    /** As an operator would; what is under way is ended before. */
    void stop() {
        if (node != null) {
            node.close();
        }
    }

    /** The learners ask the site's own node again. */
    void restore(Site site) throws Exception {
        stop();
        if (balancer != null) {
            balancer.close();
        }
        site.spread(site.settings().address());
    }
}
