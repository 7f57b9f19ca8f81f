package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.forms.FieldShape;
import org.licet.forms.FormReport;
import org.licet.forms.FormSources;

/** The files of a package sorted by who reads them. */
final class PackageParts {
    private static final String REGISTER = "register";

    private final PackageSource source;
    private final Findings findings;
    private final Texts texts;

    PackageParts(PackageSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.texts = Texts.read(source, findings);
    }

    Texts texts() {
        return texts;
    }

    Optional<String> yaml() {
        byte[] bytes = source.files().get(DescribedPackage.FILE);
        return bytes == null ? Optional.empty() : Texts.utf8(DescribedPackage.FILE, bytes, findings);
    }

    FormSources forms() {
        Map<String, String> files = new LinkedHashMap<>();
        source.files().forEach((path, bytes) -> {
            if (FileKind.of(path) == FileKind.FORM) {
                Texts.utf8(path, bytes, findings).ifPresent(text -> files.put(path, text));
            }
        });
        return new FormSources(files, texts.byLanguage());
    }

    Map<String, byte[]> models() {
        Map<String, byte[]> models = new LinkedHashMap<>();
        source.files().forEach((path, bytes) -> {
            if (FileKind.of(path) == FileKind.MODEL) {
                models.put(path, bytes);
            }
        });
        return models;
    }

    /** Top-level fields of the register's schema to their type, {@code date} for strings of that format. */
    static Map<String, String> registerTypes(FormReport forms) {
        Map<String, String> types = new LinkedHashMap<>();
        forms.fields().getOrDefault(REGISTER, Map.of()).forEach((path, shape) -> {
            if (path.indexOf('.') < 0) {
                types.put(path, type(shape));
            }
        });
        return types;
    }

    private static String type(FieldShape shape) {
        return shape.type().equals("string") && "date".equals(shape.format()) ? "date" : shape.type();
    }
}
