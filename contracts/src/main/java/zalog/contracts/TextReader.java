package zalog.contracts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import zalog.kernel.Parsed;

/** Reads a value from a JSON string, and from nothing else, by the parse method of its type. */
final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1;

    private final transient Function<String, Parsed<T>> parse;

    TextReader(Class<T> type, Function<String, Parsed<T>> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "%s must be a JSON string", _valueClass.getSimpleName());
        }
        return switch (parse.apply(json.getText())) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Faulty<T>(var fault) -> context.reportInputMismatch(this, "%s", fault.en());
        };
    }
}
