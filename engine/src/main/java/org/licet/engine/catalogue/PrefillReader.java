package org.licet.engine.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.Prefill.Attribute;

/** Reads {@code application.prefill} of {@code package.yaml}. */
final class PrefillReader {
    private static final List<String> ATTRIBUTES =
            Arrays.stream(Attribute.values()).map(Attribute::key).toList();
    private static final String FIELD = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String FIELD_EXPLAINED = "the name of a field of the register";

    private PrefillReader() {}

    static Map<String, Prefill> read(YamlPart application) {
        Map<String, Prefill> read = new LinkedHashMap<>();
        application.part("prefill").ifPresent(part -> part.names()
                .forEach(path -> prefill(part, path).ifPresent(prefill -> read.put(path, prefill))));
        return read;
    }

    private static Optional<Prefill> prefill(YamlPart part, String path) {
        if (part.value(path).orElse(null) instanceof Yaml.Keys) {
            return part.part(path).flatMap(PrefillReader::ofEntry);
        }
        return part.text(path)
                .flatMap(text -> attribute(part, path, part.placeOf(path), text))
                .map(Prefill.OfAccount::new);
    }

    private static Optional<Prefill> ofEntry(YamlPart part) {
        part.allows(Set.of("lookUp", "by", "of", "take"), Set.of()).needs("lookUp", "by", "of", "take");
        Optional<String> register = part.text("lookUp", DescriptionReader.ID, DescriptionReader.ID_EXPLAINED);
        Optional<String> by = part.text("by", FIELD, FIELD_EXPLAINED);
        Optional<String> take = part.text("take", FIELD, FIELD_EXPLAINED);
        Optional<Attribute> of = part.text("of").flatMap(text -> attribute(part, "of", part.placeOf("of"), text));
        return register.isEmpty() || by.isEmpty() || take.isEmpty() || of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Prefill.OfEntry(register.get(), by.get(), of.get(), take.get()));
    }

    private static Optional<Attribute> attribute(YamlPart part, String key, Place place, String text) {
        Optional<Attribute> attribute = Attribute.of(text);
        if (attribute.isEmpty()) {
            part.error(
                    FindingCode.WRONG_VALUE,
                    place,
                    "`" + key + ": " + text + "` is no attribute of the account" + Names.hint(text, ATTRIBUTES));
        }
        return attribute;
    }
}
