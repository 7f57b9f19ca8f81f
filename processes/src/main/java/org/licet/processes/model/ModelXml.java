package org.licet.processes.model;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model file as a stream, within bounds, and without a document type, entities or anything fetched. The parsers
 * behind it recurse over the tree (20,000 nested subprocesses overflow their stack), so they only get what passed here.
 */
public final class ModelXml {
    public static final int MAX_BYTES = 2_000_000;
    public static final int MAX_ELEMENTS = 20_000;
    public static final int MAX_DEPTH = 64;

    // the factory of the JDK itself: another on the class path may have other defaults
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private ModelXml() {}

    /** @throws UnsafeModel when it is malformed, too large, or declares a document type */
    public static XmlNode read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnsafeModel(
                    0, "too-large", "The file has " + bytes.length + " bytes; at most " + MAX_BYTES + " are read.");
        }
        try {
            return read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new UnsafeModel(line, "malformed-xml", "Not well-formed XML: " + firstLine(e));
        }
    }

    /** What passed {@link #read} once more, to be copied. */
    static XMLEventReader events(byte[] bytes) throws XMLStreamException {
        return FACTORY.createXMLEventReader(new ByteArrayInputStream(bytes));
    }

    private static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
        XmlNode root = null;
        XmlNode open = null;
        int depth = 0;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new UnsafeModel(line(xml), "doctype", "A document type or entity is not allowed in a model.");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new UnsafeModel(
                                line(xml), "too-deep", "Elements are nested deeper than " + MAX_DEPTH + " levels.");
                    }
                    if (++elements > MAX_ELEMENTS) {
                        throw new UnsafeModel(
                                line(xml),
                                "too-many-elements",
                                "The file has more than " + MAX_ELEMENTS + " elements.");
                    }
                    open = opened(xml, open);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.content().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open = open == null ? null : open.parent();
                }
                default -> {}
            }
        }
        if (root == null) {
            throw new UnsafeModel(0, "malformed-xml", "The file has no element.");
        }
        return root;
    }

    private static XmlNode opened(XMLStreamReader xml, @Nullable XmlNode parent) {
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeName(i), xml.getAttributeValue(i));
        }
        XmlNode node = new XmlNode(xml.getName(), line(xml), attributes, parent);
        if (parent != null) {
            parent.children().add(node);
        }
        return node;
    }

    private static int line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return (text < 0 ? message : message.substring(text + 9))
                .lines()
                .findFirst()
                .orElse("");
    }
}
