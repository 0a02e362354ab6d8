package zalog.stack;

/** The three servers of one stack: processes of this machine, or containers where {@code -Dzalog.stack=containers} says so. */
interface Servers {

    PostgresServer postgres();

    KafkaBroker kafka();

    KeycloakServer keycloak();

    /** Drops what the servers keep outside the stack's folder; they have been stopped before. */
    void delete();

    static Servers chosen(StackFolder folder, Ports ports) {
        String kind = System.getProperty("zalog.stack", "embedded");
        return switch (kind) {
            case "embedded" -> embedded(folder, ports);
            case "containers" -> inContainers(folder, ports);
            default -> throw new StackException("zalog.stack is embedded or containers, not " + kind);
        };
    }

    static Servers embedded(StackFolder folder, Ports ports) {
        return new EmbeddedServers(
                new EmbeddedPostgres(folder, ports.postgres()),
                new EmbeddedKafka(folder, ports.kafka(), ports.kafkaController()),
                new EmbeddedKeycloak(folder, ports.keycloak()));
    }

    private static Servers inContainers(StackFolder folder, Ports ports) {
        return new ContainerServers(
                new ContainerPostgres(new ServerContainer(folder, "postgres"), ports.postgres()),
                new ContainerKafka(new ServerContainer(folder, "kafka"), ports.kafka(), ports.kafkaController()),
                new ContainerKeycloak(new ServerContainer(folder, "keycloak"), ports.keycloak()));
    }
}
