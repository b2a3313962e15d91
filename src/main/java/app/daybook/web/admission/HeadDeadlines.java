package app.daybook.web.admission;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Gives each connection that comes in a {@link HeadDeadline}. Neither Quarkus nor Vert.x lets anybody see a connection
 * before the head of its first request is whole; Netty does, if it is asked to before anything else.
 */
public final class HeadDeadlines extends ChannelInitializerExtension {

    private static final int SECONDS = Integer.getInteger("daybook.head-within", 10);

    /** Must be called before the first connection of any kind is opened. */
    public static void install() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst("head-deadline-bytes", new HeadDeadline(SECONDS));
    }
}
