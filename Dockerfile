# Zalog's images, one target each: application-service, eligibility-service, guarantee-service, budget-service,
# setup (creates topics and starts the business clock) and keycloak (with the realm). See docker-compose.yml.
ARG JDK=eclipse-temurin:25-jdk
ARG JRE=eclipse-temurin:25-jre
ARG KEYCLOAK=quay.io/keycloak/keycloak:26.7.3

FROM ${JDK} AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    ./mvnw -B -q package -DskipTests \
        -pl application-service,eligibility-service,guarantee-service,budget-service -am

# What all services have in common. Files belong to root and the process does not, so it cannot change them.
FROM ${JRE} AS service
ARG REVISION=unknown
# Logs are for a collector here, so they are JSON; plain lines with QUARKUS_LOG_CONSOLE_JSON_ENABLED=false.
ENV QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
LABEL org.opencontainers.image.vendor="Zalog" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="1.0.0-SNAPSHOT" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
COPY --chmod=755 containers/ /usr/local/bin/
COPY local-stack/src/main/resources/zalog/stack/service.options ./
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s --retries=5 CMD ["healthy"]
ENTRYPOINT ["java", "@service.options", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]

FROM service AS application-service
LABEL org.opencontainers.image.title="application-service" \
      org.opencontainers.image.description="Applications for reimbursement, their process and its timeline"
ENV QUARKUS_HTTP_PORT=8081
COPY --from=build /build/application-service/target/sbom.json /build/application-service/target/quarkus-app/ ./
RUN train
USER 10001:10001
EXPOSE 8081

FROM service AS eligibility-service
LABEL org.opencontainers.image.title="eligibility-service" \
      org.opencontainers.image.description="Rule sets and the assessment of applications"
ENV QUARKUS_HTTP_PORT=8082
COPY --from=build /build/eligibility-service/target/sbom.json /build/eligibility-service/target/quarkus-app/ ./
RUN train
USER 10001:10001
EXPOSE 8082

FROM service AS guarantee-service
LABEL org.opencontainers.image.title="guarantee-service" \
      org.opencontainers.image.description="Register of guarantees and their verification"
ENV QUARKUS_HTTP_PORT=8083
COPY --from=build /build/guarantee-service/target/sbom.json /build/guarantee-service/target/quarkus-app/ ./
RUN train
USER 10001:10001
EXPOSE 8083

FROM service AS budget-service
LABEL org.opencontainers.image.title="budget-service" \
      org.opencontainers.image.description="Limits, reservations, loans and what is reimbursed of them"
ENV QUARKUS_HTTP_PORT=8084
COPY --from=build /build/budget-service/target/sbom.json /build/budget-service/target/quarkus-app/ ./
RUN train
USER 10001:10001
EXPOSE 8084

# Runs once at every start of docker compose and ends: the launcher's code on the libraries of a service.
FROM application-service AS setup
LABEL org.opencontainers.image.title="setup" \
      org.opencontainers.image.description="Creates Zalog's topics and starts its business clock"
USER root
RUN install -d -o 10001 -g 10001 /var/lib/zalog
COPY --from=build /build/local-stack/target/classes/ stack/
HEALTHCHECK NONE
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", "stack:lib/main/*", "zalog.stack.launch.Setup"]

# Keycloak, built for PostgreSQL so that it starts without building itself, and with the realm to import.
FROM ${KEYCLOAK} AS keycloak
LABEL org.opencontainers.image.title="keycloak" \
      org.opencontainers.image.description="Keycloak with the realm zalog"
ENV KC_DB=postgres KC_HEALTH_ENABLED=true
RUN ["/opt/keycloak/bin/kc.sh", "build"]
COPY local-stack/src/main/resources/realm/zalog-realm.json /opt/keycloak/data/import/
CMD ["start", "--optimized", "--import-realm"]
