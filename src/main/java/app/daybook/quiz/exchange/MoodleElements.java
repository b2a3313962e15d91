package app.daybook.quiz.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Xml;

/**
 * What becomes of each element of Moodle XML: it is read, it says nothing, or it is told. One that stands in neither
 * list is told by its name, so that none of a newer Moodle or of a plugin is dropped in silence.
 */
final class MoodleElements {

    /** Read by {@link MoodleReader}, wherever they stand. */
    static final Set<String> READ =
            Html.names("question name text questiontext generalfeedback idnumber tags tag answer feedback "
                    + "tolerance single usecase units unit multiplier unit_name subquestion gradingtype");

    /** Settings with the values that say what Daybook does anyway. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("defaultgrade", "1(\\.0*)?"),
            Map.entry("penalty", "0(\\.0*)?|0?\\.3{3,}|1(\\.0*)?"),
            Map.entry("hidden", "0"),
            Map.entry("answernumbering", "abc|ABCD?|none"),
            Map.entry("showstandardinstruction", "0|1"),
            Map.entry("shownumcorrect", ""),
            Map.entry("unitgradingtype", "0"),
            Map.entry("unitpenalty", "0(\\.0*)?|0?\\.10*"),
            Map.entry("showunits", "3|0"),
            Map.entry("unitsleft", "0"),
            Map.entry("layouttype", "VERTICAL|0"),
            Map.entry("selecttype", "ALL|0"),
            Map.entry("selectcount", "\\d*"),
            Map.entry("showgrading", "SHOW|1|0|HIDE"),
            Map.entry("numberingstyle", "none|"));

    private static final Set<String> WHOLE = Set.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback");

    private static final String FILE = "file";

    private static final List<String> NO = List.of("0", "false");

    private MoodleElements() {}

    static void tell(Xml question, Intake intake) {
        long files = question.all().filter(part -> part.name().equals(FILE)).count();
        if (files > 0) {
            intake.lost((files == 1 ? "1 embedded file was" : files + " embedded files were")
                    + " left out; put pictures into the course's media folder.");
        }
        question.children().forEach(part -> tell(question, part, intake));
    }

    private static void tell(Xml question, Xml part, Intake intake) {
        String name = part.name();
        String text = part.text().strip();
        if (name.equals("hint")) {
            intake.lost("hints have no place here and were left out.");
        } else if (WHOLE.contains(name)) {
            if (!Html.plain(part.text("text")).isEmpty()) {
                intake.lost("feedback on the whole answer has no place here and was left out.");
            }
        } else if (name.equals("shuffleanswers")) {
            if (NO.contains(text) && !question.attribute("type").equals("truefalse")) {
                intake.lost("its answers stood in a fixed order; Daybook shuffles them.");
            }
        } else if (SETTINGS.containsKey(name)) {
            if (!text.matches(SETTINGS.get(name))) {
                intake.setting(part.line(), name);
            }
        } else if (READ.contains(name) && !name.equals("question")) {
            part.children().forEach(inner -> tell(question, inner, intake));
        } else if (!name.equals(FILE)) {
            intake.lost("the element \"" + Notes.shortened(name) + "\" has no place here and was left out.");
        }
    }
}
