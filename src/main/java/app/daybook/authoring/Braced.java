package app.daybook.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.markdown.Lines;

/**
 * A text whose headings of level 3 may end with braces.
 *
 * @param text without them, so that they are not drawn
 * @param braces what stood in them, by the line of their heading
 */
record Braced(String text, Map<Integer, String> braces) {

    private static final Pattern HEADING = Pattern.compile("(?m)^(### .*?)" + Braces.AT_THE_END);

    static Braced of(String text) {
        Map<Integer, String> braces = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(text);
        StringBuilder withoutBraces = new StringBuilder();
        int line = 1;
        int lineBegan = 0;
        while (heading.find()) {
            line += Lines.ended(text, lineBegan, heading.start());
            lineBegan = heading.start();
            braces.put(line, heading.group(2));
            heading.appendReplacement(withoutBraces, Matcher.quoteReplacement(heading.group(1)));
        }
        heading.appendTail(withoutBraces);
        return new Braced(withoutBraces.toString(), braces);
    }
}
