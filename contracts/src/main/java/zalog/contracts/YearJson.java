package zalog.contracts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import zalog.kernel.FinancialYear;

/** A financial year is a JSON integer: it is counted with, not an identifier. */
final class YearJson {
    private YearJson() {}

    static final class Writer extends StdScalarSerializer<FinancialYear> {
        private static final long serialVersionUID = 1;

        Writer() {
            super(FinancialYear.class);
        }

        @Override
        public void serialize(FinancialYear year, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(year.value());
        }
    }

    static final class Reader extends StdScalarDeserializer<FinancialYear> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(FinancialYear.class);
        }

        @Override
        public FinancialYear deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                return context.reportInputMismatch(this, "A financial year must be a JSON integer");
            }
            return switch (FinancialYear.parse(json.getText())) {
                case zalog.kernel.Parsed.Valid<FinancialYear>(var year) -> year;
                case zalog.kernel.Parsed.Faulty<FinancialYear>(var fault) ->
                    context.reportInputMismatch(this, "%s", fault.en());
            };
        }
    }
}
