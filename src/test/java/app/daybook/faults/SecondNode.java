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
        start(site, site.settings());
    }

    /** @param like what the site's own node runs with */
    void start(Site site, LocalSettings like) throws Exception {
        Path folder = like.folder();
        Path its = Files.createDirectories(folder.resolve("second-" + System.nanoTime()));
        Site.copy(folder.resolve("badge-keys"), its.resolve("badge-keys"));
        Files.copy(folder.resolve("cookie-secret"), its.resolve("cookie-secret"));
        List<String> options = new ArrayList<>(like.javaOptions());
        options.add("-Ddaybook.web.base-url=" + like.address());
        settings = like.beside(its).withJavaOptions(options);
        node = site.services().keep(Application.start(settings, site.services().database("daybook")));
        balancer = new Balancer(its.resolve("nginx"), List.of(like.port(), settings.port()));
        site.spread(balancer.address());
    }

    /** In place of the one that was killed. */
    void startAgain(Site site, NewBuild build) throws Exception {
        settings = build.in(settings);
        node = site.services().keep(Application.start(settings, site.services().database("daybook")));
    }

    /** As at a power cut. */
    void kill() throws Exception {
        Processes.kill(Long.parseLong(
                Files.readString(settings.folder().resolve("application.pid")).split(" ")[0]));
    }

    String address() {
        return settings.address();
    }

    private void stop() {
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
