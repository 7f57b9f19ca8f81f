package org.licet.processes.model;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** What the elements of a drawing are called on it. */
public final class DrawnNames {
    private static final QName ID = new QName("id");
    private static final QName NAME = new QName("name");

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    private final Map<String, String> names;

    private DrawnNames(Map<String, String> names) {
        this.names = names;
    }

    /** Whether the name of the element stands on the drawing; that of a message or an error is what it is told by. */
    public static boolean isShown(QName element) {
        String tag = element.getLocalPart();
        return element.getNamespaceURI().equals(XmlNode.BPMN)
                && (OutlineReader.flows(tag)
                        || tag.equals("sequenceFlow")
                        || tag.equals("participant")
                        || tag.equals("lane"));
    }

    /**
     * The same drawing with other names; the very bytes when it has these already.
     *
     * @param names element id to name
     * @throws UnsafeModel
     */
    public static byte[] give(byte[] file, Map<String, String> names) {
        boolean changes = !names.isEmpty()
                && ModelXml.read(file)
                        .all()
                        .filter(node -> isShown(node.name()) && names.containsKey(node.id()))
                        .anyMatch(node -> !node.attribute("name", "").equals(names.get(node.id())));
        return changes ? new DrawnNames(names).written(file) : file;
    }

    private byte[] written(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 1024);
        LabelRoom room = new LabelRoom(events, names.keySet());
        try {
            XMLEventReader in = ModelXml.events(file);
            XMLEventWriter writer = WRITERS.createXMLEventWriter(out, "UTF-8");
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (event.isStartDocument()) {
                    writer.add(events.createStartDocument("UTF-8"));
                } else if (event.isStartElement()) {
                    writer.add(room.begun(named(event.asStartElement())));
                } else {
                    writer.add(event);
                    if (event.isEndElement()) {
                        room.ended(event.asEndElement());
                    }
                }
            }
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a drawing that was read cannot be written", e);
        }
        return out.toByteArray();
    }

    private StartElement named(StartElement element) {
        Attribute id = element.getAttributeByName(ID);
        String name = id == null || !isShown(element.getName()) ? null : names.get(id.getValue());
        if (name == null) {
            return element;
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = element.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            if (!attribute.getName().equals(NAME)) {
                attributes.add(attribute);
            }
        }
        attributes.add(events.createAttribute(NAME, writable(name)));
        return events.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
    }

    /** Without what no XML can hold. */
    private static String writable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]+", " ");
    }
}
