package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.transform.TransformerFactory;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;

/** What EPUBCheck, the checker of the standard's own publisher, says of a book: errors, warnings and hints at usage. */
public final class Checked extends MasterReport {

    private final List<String> findings = new ArrayList<>();

    private Checked() {}

    public static List<String> findings(byte[] epub) {
        Checked report = new Checked();
        // It takes what it finds on the class path, and needs another writer of XML than printing does
        String printing = System.clearProperty(TransformerFactory.class.getName());
        try {
            new EpubCheck(new ByteArrayInputStream(epub), report, "book.epub").check();
        } finally {
            if (printing != null) {
                System.setProperty(TransformerFactory.class.getName(), printing);
            }
        }
        return report.findings;
    }

    @Override
    public void message(Message message, EPUBLocation location, Object... details) {
        if (message.getSeverity() != Severity.SUPPRESSED && message.getSeverity() != Severity.INFO) {
            findings.add(
                    message.getSeverity() + " " + message.getID() + " " + location + " " + message.getMessage(details));
        }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
        return 0;
    }

    @Override
    public void initialize() {}
}
