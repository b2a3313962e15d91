package app.daybook.anatomy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An atlas or a map block that was refused, with everything that is wrong in it. */
public final class AtlasInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param line counted from 1 within the text that was read
     * @param what what is wrong
     * @param toDo what to do about it
     */
    public record Finding(int line, String what, String toDo) implements java.io.Serializable {

        /** Both as one sentence: what is wrong, and after it what to do. */
        public String message() {
            String sentence = what + "; " + toDo;
            return sentence.substring(0, 1).toUpperCase(Locale.ROOT)
                    + sentence.substring(1)
                    + (sentence.endsWith("?") ? "" : ".");
        }

        @Override
        public String toString() {
            return "line " + line + ": " + what + "; " + toDo;
        }
    }

    private final transient List<Finding> findings;

    AtlasInvalid(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings =
                findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** At least one, by line. */
    public List<Finding> findings() {
        return findings;
    }
}
