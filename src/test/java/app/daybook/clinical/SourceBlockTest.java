package app.daybook.clinical;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceBlockTest {

    @Test
    void linesThatStandTogetherAreOneBlock() {
        assertEquals(
                List.of(
                        new SourceBlock(1, 3, "---\ntitle: x\n---"),
                        new SourceBlock(5, 5, "Text"),
                        new SourceBlock(8, 9, "- a\n- b")),
                SourceBlock.of("---\ntitle: x\n---\r\n\nText\n \n\n- a\n- b"));
    }

    @Test
    void anEmptyTextHasNone() {
        assertEquals(List.of(), SourceBlock.of(""));
        assertEquals(List.of(), SourceBlock.of("\n\n"));
    }
}
