package zalog.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What holds for every metric of a service. */
class MeterFilters {
    private static final DistributionStatisticConfig RESPONSE_TIMES = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(LongStream.of(10, 25, 50, 100, 250, 500, 1000, 2500)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();

    /** Says whose it is, also where Prometheus finds the services by something else than their names. */
    @Produces
    @Singleton
    MeterFilter service(@ConfigProperty(name = "quarkus.application.name") String application) {
        return MeterFilter.commonTags(List.of(Tag.of("service", application)));
    }

    /** Few buckets, so that percentiles over all instances can be told. */
    @Produces
    @Singleton
    MeterFilter responseTimes() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests") ? RESPONSE_TIMES.merge(config) : config;
            }
        };
    }
}
