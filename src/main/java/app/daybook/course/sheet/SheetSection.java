package app.daybook.course.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.course.practice.FormField;

/**
 * A part of a sheet.
 *
 * @param help may be empty
 */
public record SheetSection(String title, String help, Content content) {

    /** What is printed below its title. */
    public sealed interface Content {}

    /** Fields to write in. */
    public record Blanks(List<Blank> blanks) implements Content {

        public Blanks {
            blanks = List.copyOf(blanks);
        }
    }

    /**
     * One field.
     *
     * @param lines for handwriting, 1 to 20
     * @param half whether it takes half the width
     */
    public record Blank(FormField field, int lines, boolean half) {}

    /** Warning signs, each with its box, by speed; ids of the course's triage. */
    public record Signs(List<String> signs) implements Content {

        public Signs {
            signs = List.copyOf(signs);
        }
    }

    /**
     * A list of questions of the course's triage.
     *
     * @param lines to write on below each; 0 for boxes with yes and no
     */
    public record Questions(String list, int lines) implements Content {}

    /** A table to fill in: what is written down, by when. Rows by their ids. */
    public record Grid(String corner, List<String> columns, Map<String, String> rows) implements Content {

        public Grid {
            columns = List.copyOf(columns);
            rows = new LinkedHashMap<>(rows);
        }
    }

    /** A body to mark from the front and from the back. */
    public record Body() implements Content {}

    /** The dose and the ceiling of each muscle of the atlas. */
    public record Doses() implements Content {}

    /** What the atlas gives to do at home, for the muscles of the sheet's region, and when to stop. */
    public record HomeCare() implements Content {}

    /** The objectives of days, each with a box, under the areas of practice to which they belong. */
    public record Objectives(List<Area> areas) implements Content {

        public Objectives {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An area of practice.
     *
     * @param note may be empty
     * @param of objectives as {@code day.key}
     */
    public record Area(String title, String note, List<String> of) {

        public Area {
            of = List.copyOf(of);
        }
    }

    /** Sentences to read. */
    public record Words(List<String> words) implements Content {

        public Words {
            words = List.copyOf(words);
        }
    }

    /** Lines for signatures, by id. */
    public record Signatures(Map<String, String> who) implements Content {

        public Signatures {
            who = new LinkedHashMap<>(who);
        }
    }
}
