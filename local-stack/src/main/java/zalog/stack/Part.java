package zalog.stack;

/** One server of the stack, which can be stopped and started again on the same port and the same data. */
public interface Part {

    /** Name in progress lines, of the pid file and of the log file. */
    String name();

    /** The port that must be free before, and answers after, {@link #start()}. */
    int port();

    /** Starts the server and waits until it answers; does nothing if it runs already. */
    void start();

    /** Stops the server in its own orderly way and waits for its end; does nothing if it does not run. */
    void stop();

    /** Ends the server at once, as a crash would (SIGKILL). */
    void kill();

    boolean isRunning();
}
