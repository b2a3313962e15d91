package app.daybook.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PlainTextTest {

    @Test
    void leavesOutWhatNobodySeesAndNothingElse() {
        String gone = IntStream.rangeClosed(0, 0xffff)
                .filter(one -> PlainText.of("a" + (char) one + "b").equals("ab"))
                .mapToObj("%04x"::formatted)
                .filter(one -> !one.matches("d[89a-f].."))
                .collect(Collectors.joining(" "));

        assertEquals(
                "0000 0001 0002 0003 0004 0005 0006 0007 0008 000b 000c 000e 000f 0010 0011 0012 0013 0014 0015 0016 0017"
                        + " 0018 0019 001a 001b 001c 001d 001e 001f 007f 0080 0081 0082 0083 0084 0085 0086 0087 0088 0089"
                        + " 008a 008b 008c 008d 008e 008f 0090 0091 0092 0093 0094 0095 0096 0097 0098 0099 009a 009b 009c"
                        + " 009d 009e 009f 202a 202b 202c 202d 202e 2066 2067 2068 2069 fffe ffff",
                gone);
    }

    @Test
    void keepsWholePairsAndLeavesOutHalves() {
        assertEquals("a\ud83d\ude00b", PlainText.of("a\ud83d\ude00b"));
        assertEquals("ab", PlainText.of("a\ud83db"));
        assertEquals("ab", PlainText.of("a\ude00b"));
    }
}
