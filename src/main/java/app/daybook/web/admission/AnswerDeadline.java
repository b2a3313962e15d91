package app.daybook.web.admission;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;

/**
 * Hangs up on who does not take an answer in time: half a minute, and a second for each four kilobytes of it. The time to
 * be idle begins anew with each byte that is taken, and this does not.
 */
final class AnswerDeadline extends ChannelOutboundHandlerAdapter {

    private static final int GRACE_MILLIS = 30_000;
    private static final int BYTES_A_MILLI = 4;

    private final OpenAnswers answers;
    private long open;
    private long more;
    private Future<?> deadline;

    AnswerDeadline(OpenAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        int size = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        if (size == 0) {
            context.write(message, promise);
            return;
        }
        open += size;
        if (deadline == null) {
            await(context, GRACE_MILLIS + size / BYTES_A_MILLI);
        } else {
            more += size / BYTES_A_MILLI;
        }
        answers.add(context.channel(), size);
        context.write(message, promise.unvoid().addListener(done -> taken(context, size)));
    }

    private void taken(ChannelHandlerContext context, int size) {
        answers.remove(context.channel(), size);
        open -= size;
        if (open == 0 && deadline != null) {
            deadline.cancel(false);
            deadline = null;
            more = 0;
        }
    }

    private void await(ChannelHandlerContext context, long millis) {
        deadline = context.executor().schedule(() -> look(context), millis, TimeUnit.MILLISECONDS);
    }

    private void look(ChannelHandlerContext context) {
        if (more > 0) {
            await(context, more);
            more = 0;
        } else {
            // What the system has taken over it would otherwise go on sending for hours
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            context.close();
        }
    }
}
