package zalog.stack;

/** Servers as processes of this machine, with their data in the stack's folder. */
record EmbeddedServers(PostgresServer postgres, KafkaBroker kafka, KeycloakServer keycloak) implements Servers {

    @Override
    public void delete() {
        // the folder is all there is
    }
}
