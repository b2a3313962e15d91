package app.daybook.course.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PromisedDemandsTest {

    /** Empty for what is not asked. */
    @ParameterizedTest
    @CsvSource({
        ",,",
        ",handed-in,",
        ",accepted,",
        "handed-in,,",
        "handed-in,handed-in,handed-in",
        "handed-in,accepted,handed-in",
        "accepted,,",
        "accepted,handed-in,handed-in",
        "accepted,accepted,accepted"
    })
    void askForNoMoreThanWasPromisedAndForNoMoreThanNow(String promised, String now, String asked) {
        for (boolean day : new boolean[] {true, false}) {
            PromisedDemands then = PromisedDemands.of(practice(promised, day));
            assertEquals(
                    practice(asked, day).demands(),
                    then.limit(practice(now, day)).demands());
        }
    }

    private static Practice practice(String word, boolean day) {
        Optional<Stage> stage = Optional.ofNullable(word).map(Stage::parse);
        return new Practice(
                List.of(),
                Map.of("a", day ? new Demand(stage, Optional.empty()) : new Demand(Optional.empty(), stage)));
    }
}
