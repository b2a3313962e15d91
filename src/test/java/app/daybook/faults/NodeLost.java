package app.daybook.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import app.daybook.local.Application;
import app.daybook.local.LocalSettings;

/** Of two nodes on one database, one ends as at a power cut; whoever was connected there connects again. */
final class NodeLost implements Fault {

    private LocalSettings second;
    private Application node;
    private Balancer balancer;

    @Override
    public String name() {
        return "node-lost";
    }

    @Override
    public void prepare(Site site) throws Exception {
        Path folder = site.settings().folder();
        Path its = Files.createDirectories(folder.resolve("second-" + System.nanoTime()));
        Site.copy(folder.resolve("badge-keys"), its.resolve("badge-keys"));
        Files.copy(folder.resolve("cookie-secret"), its.resolve("cookie-secret"));
        List<String> options = new ArrayList<>(site.settings().javaOptions());
        options.add("-Ddaybook.web.base-url=" + site.settings().address());
        second = site.settings().beside(its).withJavaOptions(options);
        node = site.services().keep(Application.start(second, site.services().database("daybook")));
        balancer = new Balancer(List.of(site.settings().port(), second.port()));
        site.spread(balancer.address());
    }

    @Override
    public void begin(Site site) throws Exception {
        Processes.kill(Long.parseLong(
                Files.readString(second.folder().resolve("application.pid")).split(" ")[0]));
    }

    @Override
    public void end(Site site) {}

    @Override
    public boolean mendsItself() {
        return true;
    }

    @Override
    public void restore(Site site) throws Exception {
        if (node != null) {
            node.close();
        }
        if (balancer != null) {
            balancer.close();
        }
        site.spread(site.settings().address());
    }
}
