package app.daybook.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The right options of a course by their text, read from its files: what a learner who knows everything would choose. */
record AnswerKey(Set<String> right) {

    private static final Pattern RIGHT = Pattern.compile("(?m)^- \\[x] (.*)$");

    static AnswerKey of(Path course) throws IOException {
        Set<String> right = new HashSet<>();
        try (Stream<Path> files = Files.list(course)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".md")).toList()) {
                Matcher option = RIGHT.matcher(Files.readString(file));
                while (option.find()) {
                    right.add(plain(option.group(1)));
                }
            }
        }
        return new AnswerKey(right);
    }

    /** As a list of texts to compare with, markup and kinds of space left out. */
    List<String> texts() {
        return List.copyOf(right);
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("[*_`]", "").replaceAll("(?U)\\s+", " ").strip();
    }
}
