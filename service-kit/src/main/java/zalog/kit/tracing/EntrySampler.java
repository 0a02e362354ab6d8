package zalog.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins a trace with a request to the API and with nothing else: not with a probe, a scrape or a timer's query. */
record EntrySampler(Sampler requests) implements Sampler {
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        String path = attributes.get(PATH);
        return kind == SpanKind.SERVER && path != null && !path.startsWith("/q/")
                ? requests.shouldSample(parent, traceId, name, kind, attributes, links)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "EntrySampler{" + requests.getDescription() + "}";
    }

    /** Makes the sampler; which part of the requests it takes is zalog.traces.part. */
    static class Producer {
        @Produces
        @Singleton
        Sampler sampler(@ConfigProperty(name = "zalog.traces.part", defaultValue = "1") String part) {
            return Sampler.parentBased(new EntrySampler(Sampler.traceIdRatioBased(new BigDecimal(part).doubleValue())));
        }
    }
}
