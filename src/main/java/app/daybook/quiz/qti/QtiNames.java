package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import app.daybook.quiz.foreign.Xml;

/**
 * The two spellings of QTI: 2.1 writes {@code choiceInteraction}, 3.0 {@code qti-choice-interaction} (QTI 3.0 Best
 * Practices and Implementation Guide, naming). We name things as 2.1 does.
 */
public enum QtiNames {
    V2_1("http://www.imsglobal.org/xsd/imsqti_v2p1", "imsqti_item_xmlv2p1", "2.1"),
    V3_0("http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "imsqti_item_xmlv3p0", "3.0.0");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");
    private static final Pattern DASH = Pattern.compile("-([a-z])");
    private static final String PREFIX = "qti-";

    public final String namespace;
    public final String itemType;
    public final String version;

    QtiNames(String namespace, String itemType, String version) {
        this.namespace = namespace;
        this.itemType = itemType;
        this.version = version;
    }

    public String element(String name) {
        return this == V2_1 ? name : PREFIX + dashed(name);
    }

    /** @param attributes names and values in turn */
    public String[] attributes(String... attributes) {
        String[] named = attributes.clone();
        for (int i = 0; i < named.length; i += 2) {
            named[i] = this == V2_1 || named[i].contains(":") ? named[i] : dashed(named[i]);
        }
        return named;
    }

    /** Either spelling as that of 2.1. */
    public static Xml read(Xml xml) {
        List<Object> content = new ArrayList<>();
        xml.content().forEach(part -> content.add(part instanceof Xml child ? read(child) : part));
        if (!xml.name().startsWith(PREFIX)) {
            return new Xml(xml.name(), xml.attributes(), content, xml.line());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        xml.attributes().forEach((name, value) -> attributes.put(humped(name), value));
        return new Xml(humped(xml.name().substring(PREFIX.length())), attributes, content, xml.line());
    }

    private static String dashed(String name) {
        return HUMP.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    private static String humped(String name) {
        return DASH.matcher(name).replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }
}
