package zalog.budget.payment.adapter.document;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document of one namespace, element by element. */
final class Xml {
    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What is inside an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    /** What is inside the document. */
    @FunctionalInterface
    interface Body {
        void write(Xml xml) throws XMLStreamException;
    }

    /** A document in UTF-8 whose root is {@code Document}, as every message of ISO 20022. */
    static String document(String namespace, Body body) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("Document");
            writer.writeDefaultNamespace(namespace);
            body.write(new Xml(writer));
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A document cannot be written", e);
        }
    }

    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.write();
        writer.writeEndElement();
    }

    /** An element of the innermost name with this text, within elements of the other names. */
    void text(String path, String text) throws XMLStreamException {
        String[] names = path.split("/");
        for (String name : names) {
            writer.writeStartElement(name);
        }
        writer.writeCharacters(text);
        for (int i = 0; i < names.length; i++) {
            writer.writeEndElement();
        }
    }

    void amount(String name, String currency, String amount) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeAttribute("Ccy", currency);
        writer.writeCharacters(amount);
        writer.writeEndElement();
    }
}
