package zalog.budget.payment.adapter.document;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The schemas of ISO 20022, as iso20022.org publishes them, read when the first document needs them. */
enum MessageSchema {
    PAIN_001("pain.001.001.09"),
    PAIN_002("pain.002.001.10");

    final String namespace;
    private final Supplier<Schema> schema;

    MessageSchema(String name) {
        this.namespace = "urn:iso:std:iso:20022:tech:xsd:" + name;
        this.schema = new Once(() -> read("/iso20022/" + name + ".xsd"));
    }

    /** Throws SAXException with the first fault of a document that is not one of these. Nothing outside it is read. */
    void validate(Source document) throws SAXException, IOException {
        Validator validator = schema.get().newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        validator.validate(document);
    }

    private static Schema read(String resource) {
        try (var in = Objects.requireNonNull(MessageSchema.class.getResourceAsStream(resource), resource)) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(in));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The schema " + resource + " cannot be read", e);
        }
    }

    /** Makes the schema once, when it is asked for. */
    private static final class Once implements Supplier<Schema> {
        private final Supplier<Schema> source;
        private @Nullable Schema made;

        Once(Supplier<Schema> source) {
            this.source = source;
        }

        @Override
        public synchronized Schema get() {
            Schema known = made;
            if (known == null) {
                known = source.get();
                made = known;
            }
            return known;
        }
    }
}
