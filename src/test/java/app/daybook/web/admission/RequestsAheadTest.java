package app.daybook.web.admission;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RequestsAheadTest {

    private static final String ONE = "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HeadDeadline(10), new HttpRequestDecoder(), new HttpResponseEncoder());

    @Test
    void soManyWaitAndNoMore() {
        send(RequestsAhead.MOST);
        assertTrue(connection.isOpen());
        send(5_000);
        assertFalse(connection.isOpen());
        assertEquals(2 * RequestsAhead.MOST, connection.inboundMessages().size(), "each is a head and an end");
    }

    @Test
    void whatIsAnsweredCountsNoMoreAndAPromiseToGoOnIsNoAnswer() {
        for (int i = 0; i < 10; i++) {
            send(RequestsAhead.MOST);
            answer(RequestsAhead.MOST, HttpResponseStatus.OK);
        }
        assertTrue(connection.isOpen());
        send(RequestsAhead.MOST);
        answer(RequestsAhead.MOST, HttpResponseStatus.CONTINUE);
        send(1);
        assertFalse(connection.isOpen());
    }

    private void send(int many) {
        connection.writeInbound(Unpooled.copiedBuffer(ONE.repeat(many), StandardCharsets.US_ASCII));
    }

    private void answer(int many, HttpResponseStatus status) {
        for (int i = 0; i < many; i++) {
            connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
        }
    }
}
