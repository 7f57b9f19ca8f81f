package org.licet.engine.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;

/** Every file has a name of the format, and those that every package needs are there. */
final class FileNames {
    private static final List<String> NEEDED = List.of("package.yaml", "process.bpmn", "register.schema.json");
    private static final List<String> FIXED =
            List.of("package.yaml", "process.bpmn", "register.schema.json", "README.md");
    private static final List<String> FOLDERS = List.of("decisions", "forms", "i18n", "scenarios", "samples");
    private static final List<String> ENDINGS =
            List.of(".bpmn", ".dmn", ".schema.json", ".ui.json", ".properties", ".yaml");

    private FileNames() {}

    static void check(PackageSource source, Findings findings) {
        Set<String> meant = new LinkedHashSet<>();
        source.files().forEach((path, bytes) -> {
            switch (FileKind.of(path)) {
                case UNKNOWN -> {
                    String nearest = nearest(path);
                    meant.add(nearest);
                    findings.error(FindingCode.UNKNOWN_FILE, new Place(path, 0, ""), unknown(path, nearest));
                }
                case LATER ->
                    findings.error(
                            FindingCode.NOT_SUPPORTED_YET,
                            new Place(path, 0, ""),
                            "such files are part of the package format but not used yet; leave it out for now");
                case SCENARIO, README -> Texts.utf8(path, bytes, findings);
                default -> {}
            }
        });
        for (String needed : NEEDED) {
            if (!source.files().containsKey(needed) && !meant.contains(needed)) {
                findings.error(FindingCode.MISSING_FILE, new Place(needed, 0, ""), "every package needs this file");
            }
        }
    }

    private static String unknown(String path, String nearest) {
        return nearest.isEmpty()
                ? "the package format has no such file; there are package.yaml, *.bpmn, register.schema.json, README.md,"
                        + " decisions/*.dmn, forms/*.schema.json, forms/*.ui.json, i18n/<language>.properties,"
                        + " scenarios/*.yaml and samples/*"
                : "`" + path + "` is no file of the package format; did you mean `" + nearest + "`?";
    }

    /** A name of the format that differs in letters, in the folder or in the ending; empty when none is near. */
    private static String nearest(String path) {
        Set<String> candidates = new LinkedHashSet<>(FIXED);
        String file = path.substring(path.lastIndexOf('/') + 1);
        String stem = file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
        for (String folder : FOLDERS) {
            candidates.add(folder + "/" + file);
            ENDINGS.forEach(ending -> candidates.add(folder + "/" + stem + ending));
        }
        candidates.add(stem + ".bpmn");
        candidates.removeIf(name -> FileKind.of(name) == FileKind.UNKNOWN);
        return Names.nearest(path, candidates).orElse("");
    }
}
