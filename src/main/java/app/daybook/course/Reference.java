package app.daybook.course;

import java.util.Optional;

/** A work that lessons cite. What could not be confirmed is left empty. */
public record Reference(
        String key,
        Optional<String> authors,
        Optional<String> year,
        String title,
        Optional<String> journal,
        Optional<String> link) {

    /** How it is named in running text: "Shah 2008"; the title where there is no author. */
    public String shortName() {
        return authors.map(names -> firstAuthor(names) + year.map(y -> " " + y).orElse(""))
                .orElse(title);
    }

    private static String firstAuthor(String names) {
        String first = names.split(",")[0].strip();
        return first.replaceFirst(" [A-Z]{1,4}$", "");
    }
}
