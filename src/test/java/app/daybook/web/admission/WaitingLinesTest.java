package app.daybook.web.admission;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitingLinesTest {

    private final WaitingLines lines = new WaitingLines(2, 3);
    private final List<String> begun = new ArrayList<>();

    @Test
    void whatIsTooMuchOfOneWaitsAndOthersDoNot() {
        for (int i = 1; i <= 5; i++) {
            assertTrue(take("ann", "a" + i));
        }
        assertTrue(take("bob", "b1"));
        assertEquals(List.of("a1", "a2", "b1"), begun);
        lines.done("ann");
        lines.done("bob");
        assertEquals(List.of("a1", "a2", "b1", "a3"), begun, "in the order in which they came");
    }

    @Test
    void aLineHasAnEnd() {
        for (int i = 1; i <= 5; i++) {
            take("ann", "a" + i);
        }
        assertFalse(take("ann", "a6"));
        lines.done("ann");
        assertTrue(take("ann", "a7"));
    }

    @Test
    void nobodyIsRememberedWhoIsDone() {
        for (int i = 1; i <= 5; i++) {
            take("ann", "a" + i);
        }
        for (int i = 1; i <= 5; i++) {
            lines.done("ann");
        }
        assertEquals(5, begun.size());
        assertEquals(0, lines.clients());
    }

    private boolean take(String client, String name) {
        return lines.take(client, () -> begun.add(name));
    }
}
