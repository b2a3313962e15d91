package app.daybook.web.admission;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Hangs up on who sends more requests ahead than anybody needs: they are kept in memory until those before are answered,
 * and nothing bounds them. Browsers send none ahead.
 */
final class RequestsAhead extends ChannelDuplexHandler {

    static final int MOST = 100;

    private int open;
    private boolean over;

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest) {
            open++;
        }
        if (open > MOST && !over) {
            over = true;
            context.close();
        }
        if (over) {
            ReferenceCountUtil.release(part);
        } else {
            context.fireChannelRead(part);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        boolean interim =
                part instanceof HttpResponse response && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (part instanceof LastHttpContent && !interim) {
            open--;
        }
        context.write(part, promise);
    }
}
