package app.daybook.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Many connections from one place, of which none is a browser. */
final class Strangers implements AutoCloseable {

    private final List<SocketChannel> all = new ArrayList<>();

    /** Connects, as far as the other side lets it. */
    static Strangers at(int port, int number) throws IOException {
        Strangers strangers = new Strangers();
        for (int i = 0; i < number; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            strangers.all.add(channel);
        }
        return strangers;
    }

    List<SocketChannel> all() {
        return List.copyOf(all);
    }

    /** Sends as much as goes; whoever was hung up on is left out from then on. */
    void send(SocketChannel channel, String text) {
        try {
            channel.write(ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        } catch (IOException hungUp) {
            all.remove(channel);
        }
    }

    /** Reads one byte if there is one. */
    void sip(SocketChannel channel) {
        try {
            if (channel.read(ByteBuffer.allocate(1)) < 0) {
                all.remove(channel);
            }
        } catch (IOException hungUp) {
            all.remove(channel);
        }
    }

    /** How many have not been hung up on. */
    long stillOpen() {
        ByteBuffer some = ByteBuffer.allocate(1 << 16);
        return all.stream()
                .filter(channel -> {
                    try {
                        int read = 1;
                        while (read > 0) {
                            some.clear();
                            read = channel.read(some);
                        }
                        return read == 0;
                    } catch (IOException hungUp) {
                        return false;
                    }
                })
                .count();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : all) {
            channel.close();
        }
    }
}
