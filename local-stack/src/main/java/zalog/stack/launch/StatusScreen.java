package zalog.stack.launch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import zalog.stack.LocalStack;
import zalog.stack.Metrics;
import zalog.stack.Metrics.Sample;
import zalog.stack.Part;
import zalog.stack.Service;
import zalog.stack.ServiceProcess;
import zalog.stack.Tcp;

/** Health, outbox, dead letters, lag and caps of a system, as its own metrics tell them. */
record StatusScreen(List<Server> servers, List<Row> services) {
    private static final String SERVER = "  %-12s %6d  %s";
    private static final String SERVICE = "  %-12s %6s  %-9s %18s %14s   %s";
    private static final String CAP = "  %-6s %18s %18s %8s   %s";

    /** PostgreSQL, Kafka or Keycloak; it runs if somebody listens on its port. */
    record Server(String name, int port, boolean runs) {}

    /** A service; no metrics if it does not answer. */
    record Row(String name, int port, boolean ready, Optional<Metrics> metrics) {}

    static StatusScreen of(LocalStack stack) {
        return new StatusScreen(
                List.<Part>of(stack.postgres(), stack.kafka(), stack.keycloak()).stream()
                        .map(part -> new Server(part.name(), part.port(), Tcp.answers(part.port())))
                        .toList(),
                stack.services().stream().map(StatusScreen::row).toList());
    }

    private static Row row(ServiceProcess service) {
        return new Row(service.name(), service.port(), service.isReady(), service.metrics());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Server server : servers) {
            lines.add(format(SERVER, server.name(), server.port(), server.runs() ? "runs" : "DOWN"));
        }
        lines.add("");
        lines.add(format(SERVICE, "service", "port", "health", "outbox (oldest)", "dead letters", "lag by topic"));
        for (Row service : services) {
            lines.add(line(service));
        }
        List<String> caps = caps();
        if (!caps.isEmpty()) {
            lines.add("");
            lines.add(format(CAP, "year", "limit, roubles", "used, roubles", "used", "waiting list"));
            lines.addAll(caps);
        }
        return lines;
    }

    private static String line(Row service) {
        String health = service.ready() ? "ready" : service.metrics().isPresent() ? "NOT READY" : "DOWN";
        return service.metrics()
                .map(metrics -> format(
                        SERVICE,
                        service.name(),
                        service.port(),
                        health,
                        whole(metrics.sum("zalog_outbox_messages")) + " ("
                                + whole(metrics.sum("zalog_outbox_age_seconds")) + " s)",
                        whole(metrics.sum("zalog_dead_letters")),
                        lag(metrics)))
                .orElseGet(() -> format(SERVICE, service.name(), service.port(), health, "", "", ""));
    }

    private static String lag(Metrics metrics) {
        return metrics.of("zalog_channel_lag_messages")
                .map(sample -> whole(sample.value()) + " " + sample.label("topic"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<String> caps() {
        return services.stream()
                .filter(service -> service.name().equals(Service.BUDGET.id()))
                .flatMap(service -> service.metrics().stream())
                .flatMap(metrics -> metrics.of("zalog_cap_limit_roubles")
                        .map(limit -> cap(metrics, limit))
                        .sorted())
                .toList();
    }

    private static String cap(Metrics metrics, Sample limit) {
        String year = limit.label("year");
        BigDecimal used = figure(metrics, "zalog_cap_used_roubles", year);
        BigDecimal applications = figure(metrics, "zalog_cap_waiting_applications", year);
        return format(
                CAP,
                year,
                roubles(limit.value()),
                roubles(used),
                share(used, limit.value()),
                applications.signum() == 0
                        ? "empty"
                        : whole(applications) + " for " + roubles(figure(metrics, "zalog_cap_waiting_roubles", year)));
    }

    private static BigDecimal figure(Metrics metrics, String name, String year) {
        return metrics.value(name, "year", year).orElse(BigDecimal.ZERO);
    }

    private static String share(BigDecimal used, BigDecimal limit) {
        return limit.signum() == 0 ? "-" : used.movePointRight(2).divide(limit, 1, RoundingMode.HALF_UP) + " %";
    }

    private static String roubles(BigDecimal amount) {
        return format("%,.2f", amount);
    }

    private static String whole(BigDecimal figure) {
        return figure.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments).stripTrailing();
    }
}
