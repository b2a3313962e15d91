package app.daybook.authoring.lint;

/** The text of an HTML fragment as a reader meets it. */
final class Plain {

    private Plain() {}

    static String of(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
