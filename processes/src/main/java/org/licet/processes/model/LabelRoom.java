package org.licet.processes.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import org.jspecify.annotations.Nullable;

/**
 * Room for names beside their elements: the drawing has it for the name that was drawn, and a longer one would be broken
 * within words. The text stays in the middle of where it was.
 */
final class LabelRoom {
    private static final double WIDTH = 110;

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final QName LABEL = new QName(DI, "BPMNLabel");
    private static final Set<QName> DRAWN = Set.of(new QName(DI, "BPMNShape"), new QName(DI, "BPMNEdge"));
    private static final QName BOUNDS = new QName("http://www.omg.org/spec/DD/20100524/DC", "Bounds");
    private static final QName OF = new QName("bpmnElement");

    private final XMLEventFactory events;
    private final Set<String> elements;
    private String of = "";
    private boolean label;

    /** @param elements ids of those that are called otherwise */
    LabelRoom(XMLEventFactory events, Set<String> elements) {
        this.events = events;
        this.elements = elements;
    }

    StartElement begun(StartElement element) {
        if (DRAWN.contains(element.getName())) {
            Attribute drawn = element.getAttributeByName(OF);
            of = drawn == null ? "" : drawn.getValue();
        } else if (element.getName().equals(LABEL)) {
            label = true;
        } else if (label && element.getName().equals(BOUNDS) && elements.contains(of)) {
            return widened(element);
        }
        return element;
    }

    void ended(EndElement element) {
        label &= !element.getName().equals(LABEL);
    }

    private StartElement widened(StartElement bounds) {
        Double x = number(bounds, "x");
        Double width = number(bounds, "width");
        if (x == null || width == null || width >= WIDTH) {
            return bounds;
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = bounds.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            attributes.add(
                    switch (attribute.getName().getLocalPart()) {
                        case "x" -> events.createAttribute("x", String.valueOf(x - (WIDTH - width) / 2));
                        case "width" -> events.createAttribute("width", String.valueOf(WIDTH));
                        default -> attribute;
                    });
        }
        return events.createStartElement(bounds.getName(), attributes.iterator(), bounds.getNamespaces());
    }

    private static @Nullable Double number(StartElement element, String name) {
        Attribute attribute = element.getAttributeByName(new QName(name));
        try {
            return attribute == null ? null : Double.valueOf(attribute.getValue());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
