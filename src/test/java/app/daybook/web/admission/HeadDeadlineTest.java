package app.daybook.web.admission;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeadDeadlineTest {

    private static final String WHOLE = "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final EmbeddedChannel connection = new EmbeddedChannel(new HeadDeadline(10), new HttpRequestDecoder());

    HeadDeadlineTest() {
        connection.freezeTime();
    }

    @Test
    void aLineNowAndThenDoesNotStartTheTimeAnew() {
        send("GET /about HTTP/1.1\r\n");
        for (int second = 0; second < 9; second++) {
            pass(1);
            send("X-" + second + ": a\r\n");
            assertTrue(connection.isOpen());
        }
        pass(1);
        assertFalse(connection.isOpen());
    }

    @Test
    void thatWhichIsWholeHasNoDeadline() {
        send(WHOLE);
        pass(60);
        assertTrue(connection.isOpen(), "an answer may take its time");
        send(WHOLE);
        pass(60);
        assertTrue(connection.isOpen(), "and the next one");
    }

    @Test
    void aBodyIsNoHead() {
        send("POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n");
        for (int i = 0; i < 3; i++) {
            pass(9);
            send("a");
        }
        pass(60);
        assertTrue(connection.isOpen());
        send("GET /ab");
        pass(10);
        assertFalse(connection.isOpen(), "the head behind it is one");
    }

    @Test
    void aHeadThatFollowsInOnePieceIsTimedFromItsNextByte() {
        send(WHOLE + "GET /ab");
        pass(60);
        send("o");
        pass(10);
        assertFalse(connection.isOpen());
    }

    private void send(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void pass(long seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        connection.runPendingTasks();
    }
}
