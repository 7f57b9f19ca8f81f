package org.licet.processes.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.model.Feel;
import org.licet.processes.model.XmlNode;

/** Allow-list of elements, attributes and namespaces, and ids that are there once. */
final class Structure {
    private static final Map<String, String> BPMN_PREFIXES =
            Map.of(XmlNode.BPMN, "", XmlNode.CAMUNDA, "camunda:", XmlNode.XSI, "xsi:", "", "");
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0",
            "https://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");
    private static final Set<String> DMN = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final String DMN_CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> DMN_DRAWING =
            Set.of("http://bpmn.io/schema/dmn/biodi/1.0", "http://bpmn.io/schema/dmn/biodi/2.0");

    private final String file;
    private final Findings findings;
    private final Vocabulary vocabulary;
    private final Map<String, String> prefixes;

    private Structure(String file, Findings findings, Vocabulary vocabulary, Map<String, String> prefixes) {
        this.file = file;
        this.findings = findings;
        this.vocabulary = vocabulary;
        this.prefixes = prefixes;
    }

    static Structure bpmn(String file, Findings findings) {
        return new Structure(file, findings, Vocabulary.BPMN, BPMN_PREFIXES);
    }

    static Structure dmn(String file, Findings findings) {
        Map<String, String> prefixes = new HashMap<>(Map.of("", "", XmlNode.XSI, "xsi:", DMN_CAMUNDA, "camunda:"));
        DMN.forEach(namespace -> prefixes.put(namespace, ""));
        DMN_DRAWING.forEach(namespace -> prefixes.put(namespace, "biodi:"));
        return new Structure(file, findings, Vocabulary.DMN, prefixes);
    }

    /** @return whether the file is of this kind at all */
    boolean check(XmlNode root) {
        boolean rootNamespace = prefixes.containsKey(root.name().getNamespaceURI())
                && !root.name().getNamespaceURI().isEmpty();
        if (!root.is("definitions") || !rootNamespace) {
            findings.error(
                    place(root),
                    "not-a-model",
                    "The file is not a "
                            + (vocabulary == Vocabulary.BPMN ? "BPMN 2.0 model" : "DMN 1.1 to 1.5 decision")
                            + ": its root is <" + root.tag() + "> of namespace `"
                            + root.name().getNamespaceURI() + "`.");
            return false;
        }
        element(root, "definitions");
        Map<String, XmlNode> ids = new HashMap<>();
        root.all()
                .filter(node -> !node.id().isEmpty() && !isDrawing(node.name()))
                .forEach(node -> unique(ids, node));
        return true;
    }

    private void unique(Map<String, XmlNode> ids, XmlNode node) {
        XmlNode first = ids.putIfAbsent(node.id(), node);
        if (first != null) {
            findings.error(
                    place(node),
                    "duplicate-id",
                    "The id `" + node.id() + "` is already used in line " + first.line() + ".");
        }
    }

    private void element(XmlNode node, String name) {
        Vocabulary.Rule rule = vocabulary.rule(name);
        node.attributes().forEach((attribute, value) -> attribute(node, name, rule, attribute, value));
        for (XmlNode child : node.children()) {
            String childName = named(child.name());
            if (childName == null) {
                findings.error(
                        place(child),
                        "unknown-namespace",
                        "<" + child.tag() + "> is of the unknown namespace `"
                                + child.name().getNamespaceURI() + "`.");
            } else if (isDrawing(child.name())) {
                drawing(child);
            } else if (rule.children().contains(childName)) {
                element(child, childName);
            } else {
                refuse(child, childName, name);
            }
        }
    }

    /** Pictures carry no meaning; only what could be fetched is looked for. */
    private void drawing(XmlNode node) {
        node.all()
                .filter(inner -> inner.attributes().keySet().stream()
                        .anyMatch(name -> name.getLocalPart().endsWith("chemaLocation")))
                .forEach(inner -> findings.error(
                        place(inner), "schema-location", "schemaLocation is refused: nothing is fetched."));
        node.all()
                .filter(inner -> !isDrawing(inner.name()) && !inner.is("extension"))
                .forEach(inner -> findings.error(
                        place(inner), "unknown-element", "<" + inner.tag() + "> is not part of a diagram."));
    }

    private void refuse(XmlNode child, String name, String parent) {
        Refusal refusal = Refusal.ofElement(name);
        if (refusal != null) {
            findings.error(place(child), refusal.code(), refusal.message());
        } else if (vocabulary.knows(name)) {
            findings.error(place(child), "misplaced-element", "<" + name + "> may not stand in <" + parent + ">.");
        } else {
            findings.error(
                    place(child),
                    "unknown-element",
                    "<" + name + "> is not supported." + Nearest.to(name, vocabulary.names()));
        }
    }

    private void attribute(XmlNode node, String element, Vocabulary.Rule rule, QName attribute, String value) {
        String name = named(attribute);
        if (name == null || isDrawing(attribute)) {
            if (name == null) {
                findings.error(
                        place(node),
                        "unknown-namespace",
                        "The attribute `" + attribute.getLocalPart() + "` is of the unknown namespace `"
                                + attribute.getNamespaceURI() + "`.");
            }
            return;
        }
        Refusal refusal = Refusal.ofAttribute(name);
        if (refusal != null) {
            findings.error(place(node), refusal.code(), refusal.message());
        } else if (!rule.attributes().contains(name) && !isLanguage(name)) {
            findings.error(
                    place(node),
                    "unknown-attribute",
                    "The attribute `" + name + "` is not supported at <" + element + ">."
                            + Nearest.to(name, rule.attributes()));
        } else if (name.equals("xsi:type") && !value.endsWith("tFormalExpression")) {
            findings.error(place(node), "unknown-attribute", "xsi:type may only be bpmn:tFormalExpression here.");
        } else if (name.equals("expressionLanguage") && vocabulary == Vocabulary.DMN) {
            language(node, value);
        } else if (isLanguage(name) && vocabulary == Vocabulary.BPMN && !element.equals("definitions")) {
            findings.error(place(node), "script", "An expression language may not be chosen; scripts are refused.");
        }
    }

    private boolean isLanguage(String name) {
        return vocabulary == Vocabulary.BPMN
                && (name.equals("language") || name.equals("expressionLanguage") || name.equals("typeLanguage"));
    }

    private void language(XmlNode node, String value) {
        if (!Feel.isFeel(value)) {
            findings.error(place(node), "not-feel", "Decisions are written in FEEL; `" + value + "` is not supported.");
        }
    }

    private @Nullable String named(QName name) {
        if (isDrawing(name)) {
            return name.getLocalPart();
        }
        String prefix = prefixes.get(name.getNamespaceURI());
        return prefix == null ? null : prefix + name.getLocalPart();
    }

    private static boolean isDrawing(QName name) {
        return DRAWING.contains(name.getNamespaceURI()) || DMN_DRAWING.contains(name.getNamespaceURI());
    }

    private Place place(XmlNode node) {
        return Findings.place(file, node);
    }
}
