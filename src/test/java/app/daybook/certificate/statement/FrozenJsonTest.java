package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.web.Digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What the form gave when the first certificates were hashed. A test that fails here says that stored certificates would
 * read as altered: mend the code, never the expectation.
 */
class FrozenJsonTest {

    @Test
    void writesAsItAlwaysDid() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("z", "last");
        document.put("a", List.of(1, 2L, new BigDecimal("12.50"), new BigDecimal("1E+3"), true));
        document.put("name", "Zoë “O’Neill” <b>&\u2028\n\t\"\\ 田中 😀");
        document.put("nothing", null);
        document.put("day", LocalDate.of(2026, 11, 26));
        document.put("at", Instant.parse("2026-11-26T01:02:03.456789Z"));
        document.put("inner", Map.of("b", 1, "B", 2, "é", 3));
        String written = FrozenJson.write(document);
        assertEquals(
                "{\"a\":[1,2,12.50,1000,true],\"at\":\"2026-11-26T01:02:03.456789Z\",\"day\":\"2026-11-26\","
                        + "\"inner\":{\"B\":2,\"b\":1,\"é\":3},"
                        + "\"name\":\"Zoë “O’Neill” <b>&\u2028\\n\\t\\\"\\\\ 田中 😀\",\"nothing\":null,\"z\":\"last\"}",
                written);
        assertEquals(written, FrozenJson.rewrite(written));
    }

    /** A row of the ledger is hashed as an array of texts. */
    @Test
    void writesARowOfTheLedgerAsItAlwaysDid() {
        List<String> row = new ArrayList<>(List.of("7", "0123456789ABCDEFGHJKMNPQRS", "issued", "learner 1"));
        row.add("snapshot sha256:00 pdf sha256:11");
        row.add("2026-11-26T01:02:03Z");
        row.add("");
        assertEquals(
                "[\"7\",\"0123456789ABCDEFGHJKMNPQRS\",\"issued\",\"learner 1\","
                        + "\"snapshot sha256:00 pdf sha256:11\",\"2026-11-26T01:02:03Z\",\"\"]",
                FrozenJson.write(row));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"b\" : 1.10, \"a\" : [ ] }|{\"a\":[],\"b\":1.10}",
                "{\"n\":1e2}|{\"n\":100}",
                "{\"n\":-0.0}|{\"n\":0.0}",
                "{\"s\":\"\\u0041\\/\"}|{\"s\":\"A/\"}"
            })
    void rewritesAsItAlwaysDid(String json, String frozen) {
        assertEquals(frozen, FrozenJson.rewrite(json));
    }

    /** FIPS 180-4, the example of one block. */
    @Test
    void hashesAsTheStandardSays() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.sha256("abc"));
    }
}
