package app.daybook.web.admission;

import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerDeadlineTest {

    private static final int PAGE = 40_000;
    private static final int ITS_SECONDS = 30 + 10;

    private final OpenAnswers answers = new OpenAnswers(3 * PAGE);

    @Test
    void whoDoesNotTakeItInTimeIsHungUpOn() {
        Reader reader = new Reader();
        reader.send();
        reader.pass(ITS_SECONDS - 1);
        assertTrue(reader.connection.isOpen());
        reader.pass(2);
        assertFalse(reader.connection.isOpen());
    }

    @Test
    void eachByteHasItsTimeAndNoneStartsItAnew() {
        Reader reader = new Reader();
        reader.send();
        reader.pass(20);
        reader.send();
        reader.take();
        reader.pass(ITS_SECONDS - 20 + 9);
        assertTrue(reader.connection.isOpen());
        reader.pass(2);
        assertFalse(reader.connection.isOpen());
    }

    @Test
    void whoTakesEverythingMayStayAndAskAgain() {
        Reader reader = new Reader();
        for (int i = 0; i < 3; i++) {
            reader.send();
            reader.pass(ITS_SECONDS - 1);
            reader.take();
            reader.pass(600);
            assertTrue(reader.connection.isOpen());
        }
    }

    @Test
    void whoHasBeenTakingLongestGivesWayToOthers() {
        Reader slow = new Reader();
        slow.send();
        Reader honest = new Reader();
        for (int i = 0; i < 5; i++) {
            honest.send();
            honest.take();
        }
        honest.send();
        new Reader().send();
        assertTrue(slow.connection.isOpen(), "there is room");
        Reader last = new Reader();
        last.send();
        assertFalse(slow.connection.isOpen());
        assertTrue(honest.connection.isOpen());
        assertTrue(last.connection.isOpen());
        honest.take();
        new Reader().send();
        assertTrue(last.connection.isOpen(), "what was taken, or given up, makes room");
    }

    @Test
    void oneAloneMayNotHaveItAll() {
        Reader greedy = new Reader();
        for (int i = 0; i < 4; i++) {
            greedy.send();
        }
        assertFalse(greedy.connection.isOpen());
    }

    /** Takes what is sent when it is told to. */
    private final class Reader {

        private final Line line = new Line();
        private final EmbeddedChannel connection = new EmbeddedChannel(line, new AnswerDeadline(answers));

        Reader() {
            connection.freezeTime();
        }

        void send() {
            connection.writeAndFlush(Unpooled.buffer(PAGE).writeZero(PAGE));
        }

        void take() {
            line.waiting.poll().setSuccess();
        }

        void pass(long seconds) {
            for (int i = 0; i < seconds; i++) {
                connection.advanceTimeBy(1, TimeUnit.SECONDS);
                connection.runScheduledPendingTasks();
                connection.runPendingTasks();
            }
        }
    }

    /** Between the handler and a network that takes nothing by itself. */
    private static final class Line extends ChannelOutboundHandlerAdapter {

        private final ArrayDeque<ChannelPromise> waiting = new ArrayDeque<>();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            waiting.add(promise);
        }

        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            waiting.forEach(each -> each.tryFailure(new ClosedChannelException()));
            waiting.clear();
            context.close(promise);
        }
    }
}
