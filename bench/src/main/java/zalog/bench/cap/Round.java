package zalog.bench.cap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import zalog.bench.Samples;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;

/** Many clients reserving one by one at the same time, each on a connection of its own. */
final class Round {
    static final int CLIENTS = 16;

    /** Whence a client gets its connection. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;
    private final Requests requests;
    private final Calculation calculation;

    Round(Connections connections, Requests requests, Calculation calculation) {
        this.connections = connections;
        this.requests = requests;
        this.calculation = calculation;
    }

    /** Reservations per second for as long as given; a client that is refused stops earlier. */
    long run(Contender contender, Duration atMost) throws Exception {
        var start = System.nanoTime();
        var clients = new ArrayList<Callable<Long>>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> client(contender, start + atMost.toNanos()));
        }
        long reserved = sum(clients);
        return Samples.perSecond(reserved, Duration.ofNanos(System.nanoTime() - start));
    }

    private long client(Contender contender, long end) throws SQLException {
        try (var connection = connections.open()) {
            connection.setAutoCommit(false);
            long reserved = 0;
            while (System.nanoTime() < end && reserve(connection, contender)) {
                reserved++;
            }
            return reserved;
        }
    }

    private boolean reserve(Connection connection, Contender contender) throws SQLException {
        Loan loan = requests.nextLoan();
        return contender.reserve(connection, loan, calculation.project(loan, Requests.YEAR));
    }

    private static long sum(List<Callable<Long>> clients) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            long sum = 0;
            for (var client : threads.invokeAll(clients)) {
                sum += client.get();
            }
            return sum;
        }
    }
}
