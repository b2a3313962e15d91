package app.daybook.web.remembered;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GzipTest {

    /** Parts that repeat one another, of all sizes, and between them what was not there when they were compressed. */
    @Test
    void whatIsSetBetweenThePartsIsReadBackAmongThem() throws IOException {
        Random random = new Random(19);
        for (int round = 0; round < 300; round++) {
            List<byte[]> parts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                parts.add("the same words again "
                        .repeat(random.nextInt(round * 10 + 1))
                        .getBytes());
            }
            parts.add("end".getBytes());
            List<byte[]> small = Gzip.deflated(parts, 1 + random.nextInt(9));
            List<byte[]> file = new ArrayList<>();
            List<byte[]> all = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                all.add(parts.get(i));
                file.add(small.get(i));
                if (i < parts.size() - 1) {
                    byte[] own = new byte[random.nextInt(200)];
                    random.nextBytes(own);
                    all.add(own);
                    file.add(Gzip.stored(own));
                }
            }
            byte[] plain = joined(all);
            CRC32 sum = new CRC32();
            sum.update(plain);
            assertArrayEquals(plain, read(Gzip.put(file, sum.getValue(), plain.length)), "round " + round);
        }
    }

    @Test
    void aTextIsReadBackAtEachLevel() throws IOException {
        for (int level = 1; level <= 9; level++) {
            for (int length : new int[] {0, 1, 1000, 16_384, 200_000}) {
                byte[] plain = "massage ".repeat(length).getBytes();
                assertArrayEquals(plain, read(Gzip.of(plain, level)));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Gzip.stored(new byte[65_536]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | true",
                "br;q=1.0, GZIP;q=0.5 | true",
                "x-gzip | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "gzip;q=0.001 | true",
                "br | false",
                "identity | false",
                "gzipped | false",
                ";;, ,gzip | true"
            })
    void itIsSentToWhomItIsReadableFor(String wanted, boolean sent) {
        assertEquals(sent, Gzip.isWanted(List.of(wanted)));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] read(byte[] file) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return zip.readAllBytes();
        }
    }
}
