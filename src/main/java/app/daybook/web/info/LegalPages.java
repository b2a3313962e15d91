package app.daybook.web.info;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.NoLinks;
import app.daybook.web.WebSettings;

/** What the law asks of the provider, in the provider's own words: read once, when the application starts. */
@Named("legal")
@Singleton
public class LegalPages {

    /** In the order of the foot of each page. */
    private static final List<String> NAMES = List.of("privacy", "terms", "imprint");

    private static final Logger LOG = Logger.getLogger(LegalPages.class);

    private final List<LegalPage> pages = new ArrayList<>();

    /**
     * @param title the first line's heading
     * @param html the rest, safe
     */
    public record LegalPage(String id, String title, String html) {}

    LegalPages(WebSettings settings) {
        for (String name : NAMES) {
            settings.legal()
                    .map(folder -> folder.resolve(name + ".md"))
                    .filter(Files::isRegularFile)
                    .ifPresent(file -> read(name, file));
        }
    }

    /** Those that there are. */
    public List<LegalPage> getPages() {
        return pages;
    }

    Optional<LegalPage> page(String id) {
        return pages.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    private void read(String name, Path file) {
        try {
            String text = Files.readString(file).strip();
            if (!text.startsWith("# ")) {
                LOG.warnf("%s is not shown: its first line must be its title, such as “# Privacy”", file);
                return;
            }
            int end = text.indexOf('\n');
            String title =
                    (end < 0 ? text : text.substring(0, end)).substring(2).strip();
            Findings findings = new Findings();
            // The title's line stays, empty, so that findings name the line of the file
            String html =
                    new Markdown(file.toString(), new NoLinks(), findings).html(end < 0 ? "" : text.substring(end));
            findings.all().forEach(finding -> LOG.warnf("%s", finding));
            pages.add(new LegalPage(name, title, html));
        } catch (IOException e) {
            LOG.warnf("%s cannot be read and is not shown: %s", file, e.getMessage());
        }
    }
}
