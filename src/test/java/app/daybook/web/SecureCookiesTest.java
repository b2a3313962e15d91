package app.daybook.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SecureCookiesTest {

    /** A bare name may have been set by a neighbouring name or a page without TLS. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "__Host-q_session=a; theme=dark|q_session=a; theme=dark",
                "q_session=forged; __Host-q_session=a|q_session=a",
                "q_session=forged|''",
                "q_auth_1=forged; x=y|x=y",
                "__Host-q_session_chunk_1=a;__Host-q_auth_2=b|q_session_chunk_1=a; q_auth_2=b",
                "__Host-other=1|__Host-other=1"
            })
    void onlyPrefixedOnesAreBelieved(String sent, String seen) {
        assertEquals(seen, SecureCookies.bare(sent));
    }
}
