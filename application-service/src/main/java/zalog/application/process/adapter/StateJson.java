package zalog.application.process.adapter;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import zalog.application.process.model.State;
import zalog.contracts.ContractJson;

/** A state as the database keeps it: the record's components and its status. */
public final class StateJson {
    private static final ObjectMapper MAPPER = ContractJson.mapper()
            .copy()
            .addMixIn(State.class, ByStatus.class)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    private static final ObjectWriter WRITER = MAPPER.writerFor(State.class);
    private static final ObjectReader READER = MAPPER.readerFor(State.class);

    private StateJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = State.Assessing.class, name = "ASSESSING"),
        @JsonSubTypes.Type(value = State.AwaitingGuarantee.class, name = "AWAITING_GUARANTEE"),
        @JsonSubTypes.Type(value = State.Reserving.class, name = "RESERVING"),
        @JsonSubTypes.Type(value = State.Waitlisted.class, name = "WAITLISTED"),
        @JsonSubTypes.Type(value = State.Approved.class, name = "APPROVED"),
        @JsonSubTypes.Type(value = State.Refused.class, name = "REFUSED"),
        @JsonSubTypes.Type(value = State.Withdrawn.class, name = "WITHDRAWN")
    })
    private interface ByStatus {}

    public static String write(State state) {
        try {
            return WRITER.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON for " + state, e);
        }
    }

    public static State read(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No state in " + json, e);
        }
    }
}
