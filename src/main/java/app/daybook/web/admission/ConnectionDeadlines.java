package app.daybook.web.admission;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/**
 * Gives each connection that comes in a {@link HeadDeadline} and an {@link AnswerDeadline}. Neither Quarkus nor Vert.x lets
 * anybody see a connection before the head of its first request is whole; Netty does, if it is asked to before anything
 * else.
 */
public final class ConnectionDeadlines extends ChannelInitializerExtension {

    private static final int SECONDS = Integer.getInteger("daybook.head-within", 10);

    /** Netty copies what it sends into memory beside the heap, of which there is as much as of the heap. */
    private static final OpenAnswers ANSWERS =
            new OpenAnswers(Runtime.getRuntime().maxMemory() / 4);

    /** Must be called before the first connection of any kind is opened. */
    public static void install() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst("answer-deadline", new AnswerDeadline(ANSWERS));
        connection.pipeline().addFirst("head-deadline-bytes", new HeadDeadline(SECONDS));
    }
}
