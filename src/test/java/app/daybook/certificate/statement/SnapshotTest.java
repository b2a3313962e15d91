package app.daybook.certificate.statement;

import java.util.ArrayList;
import java.util.Collections;

import org.junit.jupiter.api.Test;

import app.daybook.certificate.Samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SnapshotTest {

    @Test
    void readsBackWhatItWrote() {
        Snapshot snapshot = Samples.snapshot("Amélie Thériault");
        assertEquals(snapshot, Snapshot.fromJson(snapshot.toJson()));
    }

    @Test
    void isCanonical() {
        String json = Samples.snapshot("Amélie Thériault").toJson();
        assertEquals(json, FrozenJson.rewrite(json));
        var keys = new ArrayList<String>();
        json.replaceAll("(?<=[{,])\"(\\w+)\":", "\n$1\n")
                .lines()
                .filter(k -> k.matches("\\w+"))
                .forEach(keys::add);
        var sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        assertEquals(sorted, keys);
        assertTrue(json.contains("\"learningHours\":22.5,"), "22.50 and 22.5 are one number");
    }

    @Test
    void canonicalFormForgetsOrderAndSpaceOnly() {
        assertEquals(
                "{\"a\":[1.50,{\"b\":null,\"c\":\"é\"}],\"z\":12345678901234567890}",
                FrozenJson.rewrite("{ \"z\": 12345678901234567890, \"a\": [1.50, {\"c\":\"\\u00e9\", \"b\":null}] }"));
    }

    @Test
    void readsOlderAndNewerSnapshots() {
        Snapshot old =
                Snapshot.fromJson("{\"format\":1,\"serial\":\"3ZK8QW5T7N2XBD9MRVH4C6PEJA\",\"later\":{\"x\":1}}");
        assertEquals("3ZK8QW5T7N2XBD9MRVH4C6PEJA", old.serial());
        assertNull(old.clinicalReview());
        assertThrows(IllegalArgumentException.class, () -> Snapshot.fromJson("<xml/>"));
    }

    @Test
    void claimsNothing() {
        Snapshot snapshot = Samples.snapshot("Amélie Thériault");
        assertEquals("Accreditation/approval: none held as of 2026-11-21", snapshot.accreditation());
        assertFalse(snapshot.toJson().contains("CEU"));
    }
}
