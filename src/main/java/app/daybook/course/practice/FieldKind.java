package app.daybook.course.practice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How something is written down, and what may be written. */
public sealed interface FieldKind {

    /** A kind of its own for templates. */
    String word();

    /** What is wrong with a value that is not empty. */
    Optional<Wrong> fault(String value);

    /** What is wrong, and what would be right. */
    record Wrong(Fault.What what, String limit) {}

    /** A date, as ISO 8601 writes it, from 2000 to 2099. */
    record Day() implements FieldKind {

        @Override
        public String word() {
            return "date";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            try {
                int year = LocalDate.parse(value).getYear();
                return year >= 2000 && year < 2100 ? Optional.empty() : wrong(Fault.What.NO_DATE, "");
            } catch (DateTimeException e) {
                return wrong(Fault.What.NO_DATE, "");
            }
        }
    }

    /** One of several; id to words. */
    record Choice(Map<String, String> options) implements FieldKind {

        public Choice {
            options = new LinkedHashMap<>(options);
        }

        @Override
        public String word() {
            return "choice";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return options.containsKey(value) ? Optional.empty() : wrong(Fault.What.NOT_OFFERED, "");
        }
    }

    /**
     * 0 to 10.
     *
     * @param least what 0 means, in words
     * @param most what 10 means
     */
    record Scale(String least, String most) implements FieldKind {

        private static final Pattern DEGREE = Pattern.compile("[0-9]|10");

        @Override
        public String word() {
            return "scale";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return DEGREE.matcher(value).matches() ? Optional.empty() : wrong(Fault.What.NOT_OFFERED, "");
        }
    }

    /**
     * A number with a unit, both ends included; a full stop or a comma before at most two decimals.
     *
     * @param unit may be empty
     */
    record Number(String unit, BigDecimal least, BigDecimal most) implements FieldKind {

        private static final Pattern WRITTEN = Pattern.compile("[-−]?\\d{1,6}(?:[.,]\\d{1,2})?");

        @Override
        public String word() {
            return "number";
        }

        /** Nothing for what is no number. */
        public static Optional<BigDecimal> read(String value) {
            return WRITTEN.matcher(value).matches()
                    ? Optional.of(new BigDecimal(value.replace('−', '-').replace(',', '.')))
                    : Optional.empty();
        }

        /** As a message says it. */
        public String range() {
            return (least.toPlainString() + "–" + most.toPlainString() + " " + unit).strip();
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return read(value)
                    .map(number -> number.compareTo(least) < 0 || number.compareTo(most) > 0
                            ? wrong(Fault.What.OUT_OF_RANGE, range())
                            : Optional.<Wrong>empty())
                    .orElseGet(() -> wrong(Fault.What.NO_NUMBER, range()));
        }
    }

    /** A few words on one line. */
    record ShortText() implements FieldKind {

        /** In characters. */
        public static final int LONGEST = 300;

        @Override
        public String word() {
            return "text";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return value.length() > LONGEST ? wrong(Fault.What.TOO_LONG, String.valueOf(LONGEST)) : Optional.empty();
        }
    }

    /** @param words at most */
    record LongText(int words) implements FieldKind {

        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*");

        @Override
        public String word() {
            return "long-text";
        }

        /** How many words a text has. */
        public static int words(String text) {
            return (int) WORD.matcher(text).results().count();
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return words(value) > words ? wrong(Fault.What.TOO_MANY_WORDS, String.valueOf(words)) : Optional.empty();
        }
    }

    /**
     * Several of several; id to words.
     *
     * @param all whether every item has to be ticked
     */
    record Checklist(Map<String, String> items, boolean all) implements FieldKind {

        public Checklist {
            items = new LinkedHashMap<>(items);
        }

        @Override
        public String word() {
            return "checklist";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            List<String> ticked = Arrays.asList(value.split(" "));
            if (!items.keySet().containsAll(ticked)) {
                return wrong(Fault.What.NOT_OFFERED, "");
            }
            return all && !ticked.containsAll(items.keySet()) ? wrong(Fault.What.NOT_ALL, "") : Optional.empty();
        }
    }

    /**
     * A region of the body, as the course's atlas names them; regions by the headings of their groups.
     *
     * @param panels drawings on which they can be marked
     */
    record BodyPlace(List<Region> regions, List<Panel> panels) implements FieldKind {

        /** A place that can be marked. */
        public record Region(String id, String name, String group) {}

        /**
         * One view of the body, in pixels from its top left corner.
         *
         * @param id begins every id in the drawing; {@code id-clip} is the outline of the body
         * @param drawing the inside of an SVG element, safe
         */
        public record Panel(String id, String title, long width, long height, String drawing, List<Area> areas) {}

        /**
         * Where a region lies on a panel.
         *
         * @param path of SVG
         * @param box left, top, width and height
         * @param middle for a mark
         */
        public record Area(String region, String path, List<String> box, String middle) {}

        public BodyPlace {
            regions = List.copyOf(regions);
            panels = List.copyOf(panels);
        }

        @Override
        public String word() {
            return "place";
        }

        public Optional<Region> region(String id) {
            return regions.stream().filter(region -> region.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return region(value).isPresent() ? Optional.empty() : wrong(Fault.What.NOT_OFFERED, "");
        }
    }

    /**
     * The same measured twice; the difference is shown.
     *
     * @param of a scale or a number
     */
    record BeforeAfter(FieldKind of) implements FieldKind {

        public BeforeAfter {
            if (!(of instanceof Scale) && !(of instanceof Number)) {
                throw new IllegalArgumentException("before and after take a scale or a number");
            }
        }

        @Override
        public String word() {
            return "before-after";
        }

        @Override
        public Optional<Wrong> fault(String value) {
            return of.fault(value);
        }

        /** After less before; nothing where one of them is missing or no number. */
        public static Optional<BigDecimal> change(String before, String after) {
            return Number.read(before).flatMap(from -> Number.read(after).map(to -> to.subtract(from)));
        }
    }

    private static Optional<Wrong> wrong(Fault.What what, String limit) {
        return Optional.of(new Wrong(what, limit));
    }
}
