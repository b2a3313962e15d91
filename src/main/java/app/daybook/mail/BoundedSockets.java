package app.daybook.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.net.SocketFactory;

import jakarta.mail.MessagingException;

/**
 * The sockets of one connection, closed when what is done over them takes too long: a server that says a byte now and then
 * never runs into a bound of its answers.
 */
final class BoundedSockets extends SocketFactory {

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** What is done over the sockets. */
    interface Deed<T> {

        T run() throws MessagingException;
    }

    /** Does it, and closes everything if it is not done after this time. */
    <T> T within(Duration time, Deed<T> deed) throws MessagingException {
        Future<?> end = WATCH.schedule(this::cut, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return deed.run();
        } finally {
            end.cancel(false);
        }
    }

    private void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed already
            }
        }
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        sockets.add(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("a socket is connected within a bound only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        return createSocket(host, port);
    }
}
