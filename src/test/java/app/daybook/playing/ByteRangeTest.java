package app.daybook.playing;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of a hundred bytes. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bytes=0-1        | 0+2",
                "bytes=0-         | 0+100",
                "Bytes= 10-19     | 10+10",
                "bytes=99-99      | 99+1",
                "bytes=90-1000    | 90+10",
                "bytes=-10        | 90+10",
                "bytes=-1000      | 0+100",
                "bytes=100-       | none",
                "bytes=-0         | none",
                "bytes=999999999999999999-  | none",
                "bytes=           | all",
                "bytes=-          | all",
                "bytes=5-4        | all",
                "bytes=0-1,5-6    | all",
                "bytes=a-b        | all",
                "lines=0-1        | all",
                "bytes=0-9999999999999999999999 | all",
                "-                | all"
            })
    void asked(String header, String stretch) {
        assertEquals(stretch, told(header));
    }

    private static String told(String header) {
        if (!ByteRange.isOne(header)) {
            return "all";
        }
        ByteRange range = ByteRange.of(header, 100);
        return range.length() == 0 ? "none" : range.from() + "+" + range.length();
    }
}
