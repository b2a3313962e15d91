package app.daybook.web.admission;

import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObjectDecoder;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;

/**
 * Hangs up on who does not finish the head of a request in time. The time to be idle begins anew with each byte, and this
 * does not: it runs from the first byte to the last line. Bodies have a deadline of their own.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private final int seconds;
    private boolean listening;
    private boolean inRequest;
    private Future<?> deadline;

    HeadDeadline(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!listening) {
            listening = true;
            ChannelHandlerContext decoder = context.pipeline().context(HttpObjectDecoder.class);
            if (decoder != null) {
                context.pipeline().addAfter(decoder.name(), "head-deadline", new Progress());
            }
            ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                context.pipeline().addAfter(encoder.name(), "requests-ahead", new RequestsAhead());
            }
        }
        if (!inRequest && deadline == null) {
            deadline = context.executor().schedule(() -> context.close(), seconds, TimeUnit.SECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** What the decoder makes of the bytes. */
    private final class Progress extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest) {
                inRequest = true;
                stop();
            }
            if (part instanceof LastHttpContent) {
                inRequest = false;
            }
            context.fireChannelRead(part);
        }
    }
}
