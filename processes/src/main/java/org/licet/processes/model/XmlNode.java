package org.licet.processes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model file.
 *
 * @param name with its namespace
 * @param line 1-based
 * @param attributes by name with namespace; declarations of namespaces are not among them
 * @param children elements in order
 * @param content text directly inside
 * @param parent the element around, null for the root
 */
public record XmlNode(
        QName name,
        int line,
        Map<QName, String> attributes,
        List<XmlNode> children,
        StringBuilder content,
        @Nullable XmlNode parent) {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    XmlNode(QName name, int line, Map<QName, String> attributes, @Nullable XmlNode parent) {
        this(name, line, attributes, new ArrayList<>(), new StringBuilder(), parent);
    }

    public String tag() {
        return name.getLocalPart();
    }

    public boolean is(String tag) {
        return tag().equals(tag);
    }

    public String id() {
        return attribute("id", "");
    }

    public @Nullable String attribute(String local) {
        return attributes.get(new QName(local));
    }

    public String attribute(String local, String otherwise) {
        return attributes.getOrDefault(new QName(local), otherwise);
    }

    public @Nullable String camunda(String local) {
        return attributes.get(new QName(CAMUNDA, local));
    }

    public String text() {
        return content.toString().strip();
    }

    /** Children of that local name and of this element's own namespace. */
    public Stream<XmlNode> children(String tag) {
        return children.stream()
                .filter(child -> child.is(tag) && child.name.getNamespaceURI().equals(name.getNamespaceURI()));
    }

    /** The element around; the root is its own. */
    public XmlNode around() {
        return parent == null ? this : parent;
    }

    public @Nullable XmlNode child(String tag) {
        return children(tag).findFirst().orElse(null);
    }

    /** Children of {@code extensionElements} in Camunda's namespace. */
    public Stream<XmlNode> extensions(String tag) {
        return children("extensionElements")
                .flatMap(extensions -> extensions.children.stream())
                .filter(child -> child.is(tag) && child.name.getNamespaceURI().equals(CAMUNDA));
    }

    /** This element and all inside, in document order. */
    public Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
    }

    /** Identity, not value: two alike elements at different places are different. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "<" + tag() + " id=" + id() + "> line " + line;
    }
}
