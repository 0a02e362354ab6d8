package zalog.guarantee.register.adapter;

import java.nio.charset.StandardCharsets;
import zalog.contracts.ContractJson;

/** JSON of an answer that is kept for repeated requests. */
final class Json {
    private Json() {}

    static String of(Object value) {
        return new String(ContractJson.write(value), StandardCharsets.UTF_8);
    }
}
