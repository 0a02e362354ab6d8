package zalog.acceptance.journey;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A way to a server that can freeze: connections stay open, new ones are accepted, and nothing comes through any more. Each side
 * sees another that hangs, or has gone without a word, and neither learns when its own end of a connection is closed.
 */
final class FreezingLine implements Closeable {
    private final int server;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean frozen;

    /** How often so far; a connection that has seen one remains frozen. */
    private volatile int freezes;

    FreezingLine(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void freeze() {
        freezes = freezes + 1;
        frozen = true;
    }

    /** New connections lead to the server again, those begun meanwhile fail, and those from before stay as they are. */
    void leadAround() throws IOException {
        frozen = false;
        for (Socket socket : refused) {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = keep(door.accept());
                if (frozen) {
                    refused.add(client);
                } else {
                    Socket target = keep(new Socket(InetAddress.getLoopbackAddress(), server));
                    int before = freezes;
                    Thread.ofVirtual().start(() -> carry(client, target, before));
                    Thread.ofVirtual().start(() -> carry(target, client, before));
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void carry(Socket from, Socket to, int before) {
        try (from;
                to) {
            byte[] bytes = new byte[8192];
            int length = read(from, bytes);
            while (length >= 0 && freezes == before) {
                to.getOutputStream().write(bytes, 0, length);
                length = read(from, bytes);
            }
            if (freezes > before) {
                closed.await();
            }
        } catch (IOException e) {
            // one side has gone, so the other goes
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int read(Socket from, byte[] bytes) {
        try {
            return from.getInputStream().read(bytes);
        } catch (IOException e) {
            return -1; // gone without a goodbye
        }
    }
}
