package app.daybook.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.daybook.course.practice.Entries;
import app.daybook.course.practice.FieldKind;
import app.daybook.course.practice.FormField;
import app.daybook.course.practice.FormSection;
import app.daybook.course.practice.RecordForm;

/**
 * Something in a text that may tell who the client is. It looks like it and need not be it: a person decides.
 *
 * @param name of the control
 * @param label of the field
 * @param found as it stands there
 */
record Hint(String name, String label, Looks looks, String found) {

    /** What it looks like. */
    enum Looks {
        MAIL,
        PHONE,
        BIRTH,
        NAME
    }

    private static final int MOST = 20;

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{N}.,–-])\\+?\\(?\\p{N}(?:[ ().-]{0,2}\\p{N}){6,14}(?![\\p{N}])");

    private static final String DAY = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\d.-])" + DAY + "(?![\\d-])|\\b\\d{1,2}\\.? " + MONTH
            + " \\d{4}\\b|\\b" + MONTH + " \\d{1,2},? \\d{4}\\b");
    private static final Pattern BORN = Pattern.compile(
            "(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday|birth date)\\b[^.\\n]{0,20}?\\d{2,4}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19\\d\\d|20\\d\\d)(?!\\d)");

    /** Sessions are recent; who was born later than this is no adult. */
    private static final int YOUNGEST = 2012;

    private static final Pattern TITLED =
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mme|Mlle|Prof)\\b\\.? ?\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern CALLED = Pattern.compile(
            "(?i:\\b(?:named|called|name is|name was|initials(?: are)?)) \\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’-]+)*");

    /** Capitals in the middle of a sentence. */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{Ll}\\p{N},;:)] )\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*"
                    + "(?: \\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*)*");

    private static final Set<String> NO_NAMES = Set.of(
            "achilles",
            "april",
            "august",
            "december",
            "delphi",
            "english",
            "february",
            "friday",
            "french",
            "january",
            "july",
            "june",
            "lewit",
            "march",
            "may",
            "monday",
            "november",
            "october",
            "saturday",
            "september",
            "simons",
            "spurling",
            "sunday",
            "thursday",
            "travell",
            "tuesday",
            "wednesday",
            "north",
            "south",
            "east",
            "west",
            "christmas",
            "easter",
            "canada",
            "canadian",
            "i'm",
            "i’m",
            "i've",
            "i’ve",
            "i'd",
            "i’d",
            "i'll",
            "i’ll");

    /** Those of all texts, in the form's order, each once a field, at most {@value #MOST}. */
    static List<Hint> in(RecordForm form, Entries entries) {
        Set<String> ours = words(form);
        List<Hint> hints = new ArrayList<>();
        for (FormField field : form.fields()) {
            if (field.kind() instanceof FieldKind.ShortText || field.kind() instanceof FieldKind.LongText) {
                in(field, entries.of(field.id()), ours, hints);
            }
        }
        return hints.stream().distinct().limit(MOST).toList();
    }

    /** Names these hints, so that who has seen them is not asked again, and whoever adds another is. */
    static String mark(List<Hint> hints) {
        return hints.isEmpty()
                ? ""
                : Integer.toHexString(hints.stream()
                        .map(hint -> hint.name + "\n" + hint.found)
                        .collect(Collectors.joining("\n"))
                        .hashCode());
    }

    private static void in(FormField field, String text, Set<String> ours, List<Hint> hints) {
        List<int[]> taken = new ArrayList<>();
        find(field, text, MAIL, Looks.MAIL, taken, hints);
        find(field, text, BORN, Looks.BIRTH, taken, hints);
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (free(date, taken)) {
                taken.add(new int[] {date.start(), date.end()});
                if (isOfBirth(date.group())) {
                    hints.add(new Hint(field.id(), field.label(), Looks.BIRTH, date.group()));
                }
            }
        }
        find(field, text, PHONE, Looks.PHONE, taken, hints);
        find(field, text, TITLED, Looks.NAME, taken, hints);
        find(field, text, CALLED, Looks.NAME, taken, hints);
        Matcher capital = CAPITALISED.matcher(text);
        while (capital.find()) {
            boolean name = Pattern.compile(" ")
                    .splitAsStream(capital.group())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .anyMatch(word -> !NO_NAMES.contains(word) && !ours.contains(word));
            if (name && free(capital, taken)) {
                hints.add(new Hint(field.id(), field.label(), Looks.NAME, capital.group()));
            }
        }
    }

    private static void find(
            FormField field, String text, Pattern pattern, Looks looks, List<int[]> taken, List<Hint> hints) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (free(found, taken)) {
                taken.add(new int[] {found.start(), found.end()});
                hints.add(
                        new Hint(field.id(), field.label(), looks, found.group().strip()));
            }
        }
    }

    private static boolean free(Matcher found, List<int[]> taken) {
        return taken.stream().noneMatch(place -> found.start() < place[1] && place[0] < found.end());
    }

    /** A year that is written with two digits may be any. */
    private static boolean isOfBirth(String date) {
        Matcher year = YEAR.matcher(date);
        return !year.find() || Integer.parseInt(year.group()) <= YOUNGEST;
    }

    /** The form's own words are nobody's name. */
    private static Set<String> words(RecordForm form) {
        Set<String> words = new TreeSet<>();
        StringBuilder all = new StringBuilder();
        for (FormSection section : form.sections()) {
            all.append(' ').append(section.title()).append(' ').append(section.help());
            for (FormField field : section.fields()) {
                all.append(' ').append(field.label()).append(' ').append(field.help());
            }
        }
        for (String word : all.toString().split("[^\\p{L}'’-]+")) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
