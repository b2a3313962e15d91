package app.daybook.studio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.lint.Lint;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the studio offers to insert is right as it is, once its names are those of the course. */
class BuildingBlockTest {

    private static final String DAY = "day-02-second.md";

    @ParameterizedTest
    @EnumSource
    void isReadWithoutAnError(BuildingBlock block) {
        String text = block.getText()
                .replace("new-id", block.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .replace("=objective", "=space")
                .replace("muscle-id", "hand")
                .replace("media/picture.svg", "media/desk.svg");
        boolean isQuizQuestion = block.ordinal() <= BuildingBlock.PLACE.ordinal();
        CourseFiles files = isQuizQuestion
                ? ThreeDays.append(DAY, "\n" + text)
                : ThreeDays.replace(DAY, "## Quiz", text + "\n## Quiz");
        List<Finding> errors = Lint.check(files, new Findings(), Optional.empty()).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors);
    }
}
