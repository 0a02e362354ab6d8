package zalog.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether somebody listens on a port of this machine. */
public final class Tcp {
    private static final int PATIENCE_MS = 500;

    private Tcp() {}

    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Nobody answers and the port can be bound: macOS lets one bind a port on which somebody listens on localhost only. */
    public static boolean isFree(int port) {
        if (answers(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
