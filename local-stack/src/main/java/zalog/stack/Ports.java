package zalog.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP ports of one stack on this machine. */
public record Ports(
        int keycloak,
        int postgres,
        int kafka,
        int kafkaController,
        int application,
        int eligibility,
        int guarantee,
        int budget) {

    /** The ports of {@code ./zalog up}, which the documentation names. */
    public static final Ports FIXED = new Ports(8080, 5433, 9094, 9095, 8081, 8082, 8083, 8084);

    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int PORT_MAX = 65_535;
    private static final int COUNT = 8;

    /** The fixed ports, except where {@code ZALOG_PORT_KAFKA} and the like say something else. */
    public static Ports fromEnvironment() {
        return new Ports(
                chosen("KEYCLOAK", FIXED.keycloak),
                chosen("POSTGRESQL", FIXED.postgres),
                chosen("KAFKA", FIXED.kafka),
                chosen("KAFKA_CONTROLLER", FIXED.kafkaController),
                chosen("APPLICATION", FIXED.application),
                chosen("ELIGIBILITY", FIXED.eligibility),
                chosen("GUARANTEE", FIXED.guarantee),
                chosen("BUDGET", FIXED.budget));
    }

    private static int chosen(String part, int otherwise) {
        String name = "ZALOG_PORT_" + part;
        String port = System.getenv(name);
        return port == null ? otherwise : read(name, port);
    }

    static int read(String name, String port) {
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) > PORT_MAX) {
            throw new StackException(name + " must be a port from 1 to " + PORT_MAX + ", not \"" + port + "\"");
        }
        return Integer.parseInt(port);
    }

    /** Ports that nobody listens on at this moment, all different. */
    public static Ports free() {
        return of(freePorts(COUNT));
    }

    /** The ports on one line, for others to {@link #parse}. */
    String text() {
        return Stream.of(keycloak, postgres, kafka, kafkaController, application, eligibility, guarantee, budget)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    static Ports parse(String text) {
        return of(Stream.of(text.split(",")).map(Integer::valueOf).toList());
    }

    private static Ports of(List<Integer> p) {
        return new Ports(p.get(0), p.get(1), p.get(2), p.get(3), p.get(4), p.get(5), p.get(6), p.get(7));
    }

    /** One port that nobody listens on at this moment, for a second instance of a service. */
    public static int freePort() {
        return freePorts(1).getFirst();
    }

    /** Every port by the name of who listens on it, which in capitals and with underscores ends the name of its variable. */
    public Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("PostgreSQL", postgres);
        named.put("Kafka", kafka);
        named.put("Kafka controller", kafkaController);
        named.put("Keycloak", keycloak);
        for (Service service : Service.values()) {
            named.put(service.id(), of(service));
        }
        return named;
    }

    public int of(Service service) {
        return switch (service) {
            case APPLICATION -> application;
            case ELIGIBILITY -> eligibility;
            case GUARANTEE -> guarantee;
            case BUDGET -> budget;
        };
    }

    /**
     * Below the range from which systems hand out client ports: a client that keeps calling a stopped server on such a port
     * can end up connected to itself. All sockets are held until the last port is known, so that none is handed out twice.
     */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        Random random = new Random();
        while (sockets.size() < count) {
            try {
                sockets.add(new ServerSocket(15_000 + random.nextInt(17_000)));
            } catch (IOException taken) {
                // the next number will do
            }
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        sockets.forEach(Ports::close);
        return ports;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
