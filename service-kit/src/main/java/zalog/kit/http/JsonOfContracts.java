package zalog.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import zalog.contracts.ContractJson;

/** Answers are written as messages are: amounts as strings, dates in ISO form, absent values left out. */
@Singleton
public class JsonOfContracts {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return ContractJson.mapper();
    }
}
