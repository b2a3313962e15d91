package app.daybook.sheets;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.sheet.PracticeSheet;

/**
 * A sheet as it is printed, blank or filled in.
 *
 * @param whose whose example it is; empty for a blank sheet
 */
record SheetView(Course course, PracticeSheet sheet, String whose, List<Part> parts) {

    record Part(String title, String help, Content content) {}

    /** What a part shows: one of these is there. */
    interface Content {

        /** Whether it is not divided between two sides of paper. */
        default boolean keep() {
            return true;
        }

        default List<Blank> blanks() {
            return List.of();
        }

        default Map<Tier, List<Checked>> tiers() {
            return Map.of();
        }

        default Optional<Asked> asked() {
            return Optional.empty();
        }

        default Optional<Grid> grid() {
            return Optional.empty();
        }

        default List<Body> bodies() {
            return List.of();
        }

        default Optional<Doses> doses() {
            return Optional.empty();
        }

        default Optional<HomeCare> homeCare() {
            return Optional.empty();
        }

        default List<Area> areas() {
            return List.of();
        }

        default List<String> words() {
            return List.of();
        }

        default List<Signature> signatures() {
            return List.of();
        }
    }

    record OfBlanks(List<Blank> blanks) implements Content {}

    record OfTiers(Map<Tier, List<Checked>> tiers) implements Content {

        @Override
        public boolean keep() {
            return false;
        }
    }

    record OfAsked(Optional<Asked> asked) implements Content {}

    record OfGrid(Optional<Grid> grid) implements Content {}

    record OfBodies(List<Body> bodies) implements Content {}

    record OfDoses(Optional<Doses> doses) implements Content {}

    record OfHomeCare(Optional<HomeCare> homeCare) implements Content {}

    record OfAreas(List<Area> areas) implements Content {

        @Override
        public boolean keep() {
            return false;
        }
    }

    record OfWords(List<String> words) implements Content {}

    record OfSignatures(List<Signature> signatures) implements Content {}

    /**
     * A place to write; of rules, boxes, scales and amounts it has one kind.
     *
     * @param rules lines for handwriting
     * @param written by hand; empty on a blank sheet
     */
    record Blank(
            String label,
            String help,
            boolean half,
            List<Integer> rules,
            String written,
            List<Box> boxes,
            List<Scale> scales,
            List<Amount> amounts) {}

    record Box(String words, boolean ticked) {}

    /**
     * 0 to 10.
     *
     * @param name of half a pair, else empty
     * @param chosen the number, or empty
     */
    record Scale(String name, String least, String most, List<Degree> degrees, String chosen) {}

    record Degree(int number, boolean chosen) {}

    /** A number with its unit. */
    record Amount(String name, String unit, String written) {}

    /** A sign with its box. */
    record Checked(Sign sign, boolean ticked) {}

    /**
     * A list of questions.
     *
     * @param rules lines below each; none for boxes
     * @param then the heading above what a yes leads to, or empty
     */
    record Asked(String title, String then, String after, List<Integer> rules, List<Question> questions) {}

    /** @param answer {@code yes}, {@code no}, {@code unclear}, or empty on a blank sheet */
    record Question(String words, String why, String leadsTo, String written, String answer) {

        public boolean isYes() {
            return answer.equals("yes");
        }

        public boolean isNo() {
            return answer.equals("no");
        }

        public boolean isUnclear() {
            return answer.equals("unclear");
        }
    }

    record Grid(String corner, List<String> columns, List<Row> rows) {}

    record Row(String words, List<String> cells) {}

    /** The body from one side. */
    record Body(String title, long width, long height, String drawing, boolean marked) {}

    record Doses(String standard, String stopRule, List<Region> regions) {}

    record Region(String name, List<Dose> doses) {}

    record Dose(String muscle, String ceiling, String seconds, String words) {}

    /**
     * @param now signs for which help is called at once
     * @param today signs that a clinician sees the same day
     */
    record HomeCare(List<Task> tasks, List<String> now, List<String> today) {}

    record Task(String muscle, String words, boolean ticked) {}

    record Area(String title, String note, List<Objective> objectives) {}

    record Objective(String words, int day, boolean ticked) {}

    record Signature(String who, String written) {}

    public boolean isExample() {
        return !whose.isEmpty();
    }
}
