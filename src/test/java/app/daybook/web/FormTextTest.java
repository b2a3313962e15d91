package app.daybook.web;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a form may bring in, and what is left out of it so that the rest is kept. */
class FormTextTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    @ParameterizedTest
    @CsvSource({
        "a=one%00two, a=onetwo",
        "a%00b=1, ab=1",
        "a=1&b=%01%0b%1f%7f%C2%85, a=1&b=",
        "a=%E2%80%AEevil%E2%81%A6%E2%81%A9, a=evil",
        "a=%EF%BF%BF%EF%BF%BE, a=",
        "a=b%3Dc%26d+e%00, a=b%3Dc%26d+e",
        "a&b=%00&c, a&b=&c",
    })
    void leavesOutWhatNobodyWrites(String sent, String kept) {
        assertEquals(kept, plain(sent).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=%09tab%0D%0Aline&b=",
                "a=%E2%80%8Eleft%E2%80%8Fright%D8%9C",
                "a=%F0%9F%91%A9%E2%80%8D%E2%9A%95%EF%B8%8F",
                "a=%D8%B3%D9%84%D8%A7%D9%85&a=%d7%a9&=x"
            })
    void keepsWhatPeopleWriteAsItWasSent(String sent) {
        Buffer body = Buffer.buffer(sent);
        assertSame(body, FormText.plain(FORM, body).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "a=%ff", "=", "%00=", "a=1&%01=%02"})
    void refusesWhatCannotBeRead(String sent) {
        assertTrue(FormText.plain(FORM, Buffer.buffer(sent)).isEmpty());
    }

    @Test
    void looksAtFormsAlone() {
        Buffer body = Buffer.buffer(new byte[] {'%', 0, 'a'});
        assertSame(body, FormText.plain("application/octet-stream", body).orElseThrow());
        assertSame(body, FormText.plain(null, body).orElseThrow());
    }

    private static Buffer plain(String sent) {
        return FormText.plain(FORM, Buffer.buffer(sent)).orElseThrow();
    }
}
