package org.licet.server.scenario;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.licet.engine.catalogue.PackageSource;

/**
 * Names that a scenario may use. A misspelt element under {@code notPassed} would otherwise hold for ever.
 *
 * @param elements ids in the package's models
 * @param files paths in the package
 */
record PackageNames(Set<String> elements, Set<String> files) {

    static PackageNames of(PackageSource source) {
        Set<String> elements = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            if (file.getKey().endsWith(".bpmn")) {
                collect(file.getValue(), elements);
            }
        }
        return new PackageNames(elements, new TreeSet<>(source.files().keySet()));
    }

    /** What is wrong in a model is said by the model's own linter; here it only yields fewer names. */
    private static void collect(byte[] model, Set<String> elements) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(model));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String id = reader.getAttributeValue(null, "id");
                    if (id != null && !isDrawing(reader.getNamespaceURI())) {
                        elements.add(id);
                    }
                }
            }
        } catch (XMLStreamException e) {
            elements.clear();
        }
    }

    private static boolean isDrawing(String namespace) {
        return namespace != null && namespace.endsWith("/DI");
    }
}
