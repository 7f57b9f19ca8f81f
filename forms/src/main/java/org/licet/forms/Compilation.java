package org.licet.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the sources of a package's forms once: linting and compiling are the same work, so that what passes the
 * linter also compiles. A form with errors is left out, the others are still checked.
 */
final class Compilation {
    static final int MAX_FILES = 100;
    private static final String REGISTER_FILE = "register.schema.json";
    private static final String REGISTER = "register";
    private static final Pattern FORM_FILE = Pattern.compile("forms/([A-Za-z][A-Za-z0-9_-]*)\\.(schema|ui)\\.json");

    private final Findings findings = new Findings();
    private final Texts texts;
    private final Map<String, JsonSource> schemas = new TreeMap<>();
    private final Map<String, JsonSource> uis = new TreeMap<>();
    private final Map<String, String> formNames = new TreeMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, Map<String, FieldShape>> fields = new TreeMap<>();
    private final Map<String, Set<String>> readOnly = new TreeMap<>();
    private final Map<String, List<LookUpUse>> lookUps = new TreeMap<>();

    private Compilation(FormSources sources) {
        this.texts = new Texts(sources.texts());
        read(sources);
    }

    static Compilation of(FormSources sources) {
        Compilation compilation = new Compilation(sources);
        compilation.schemas.values().forEach(source -> SchemaLint.checkFile(source, compilation.findings));
        compilation.schemas.values().forEach(compilation::compile);
        compilation.checkOrphans();
        return compilation;
    }

    FormReport report() {
        return new FormReport(findings.inOrder(), Map.copyOf(fields), Map.copyOf(readOnly), Map.copyOf(lookUps));
    }

    Map<String, Form> forms() {
        return forms;
    }

    private void read(FormSources sources) {
        if (sources.files().size() > MAX_FILES) {
            findings.wholeFile("forms", "too-many-files", "has more than " + MAX_FILES + " files");
            return;
        }
        new TreeMap<>(sources.files()).forEach((file, text) -> {
            Matcher form = FORM_FILE.matcher(file);
            if (file.equals(REGISTER_FILE)) {
                readSchema(REGISTER, file, text);
            } else if (!form.matches()) {
                findings.wholeFile(
                        file,
                        "unknown-file",
                        "is neither forms/NAME.schema.json, forms/NAME.ui.json nor " + REGISTER_FILE);
            } else if (form.group(2).equals("ui")) {
                JsonSource source = JsonSource.read(file, text, findings);
                if (source.isReadable()) {
                    uis.put(form.group(1), source);
                }
            } else if (form.group(1).equals(REGISTER)) {
                findings.wholeFile(
                        file, "reserved-name", "may not be called \"register\": that is the register's own schema");
            } else {
                readSchema(form.group(1), file, text);
            }
        });
    }

    private void readSchema(String name, String file, String text) {
        JsonSource source = JsonSource.read(file, text, findings);
        formNames.put(file, name);
        if (source.isReadable()) {
            schemas.put(file, source);
        }
    }

    private void compile(JsonSource source) {
        String name = formNames.getOrDefault(source.file(), source.file());
        if (findings.hasErrorsIn(source.file())) {
            return;
        }
        Inliner.Inlined inlined = new Inliner(schemas, findings).inline(source);
        if (findings.hasErrorsIn(source.file())
                || inlined.origins().values().stream()
                        .anyMatch(origin -> findings.hasErrorsIn(origin.source().file()))) {
            return;
        }
        SchemaPart root = SchemaPart.of(inlined.schema());
        FormIndex index = FormIndex.of(root);
        new FieldLint(index, inlined.origins(), findings).check();
        JsonSource written = uis.get(name);
        UiForm ui = ui(name, written, index);
        ObjectNode uiSchema =
                written != null && written.root() instanceof ObjectNode object ? object : DefaultUi.of(index);
        new TextLint(texts, findings).check(source, written);
        Map<String, FieldShape> shapes = index.shapes(ui.hideableKeys(), ui.computedKeys(false));
        fields.put(name, shapes);
        readOnly.put(name, index.readOnly());
        if (findings.hasErrorsIn(source.file()) || (written != null && findings.hasErrorsIn(written.file()))) {
            return;
        }
        Labels labels = new Labels(name, index, ui, texts);
        FormPlan plan = new FormPlan(index, ui, labels, layout(ui, uiSchema, index));
        CompiledForm form =
                new CompiledForm(name, root, ui, labels, shapes, published(inlined.schema()), uiSchema, plan);
        checkExamples(source, form);
        forms.put(name, form);
    }

    private UiForm ui(String name, @org.jspecify.annotations.Nullable JsonSource written, FormIndex index) {
        if (written == null) {
            return new UiForm();
        }
        UiReader reader = new UiReader(written, index, findings);
        UiForm ui = reader.read();
        if (!reader.lookUps().isEmpty()) {
            lookUps.put(name, reader.lookUps());
        }
        return ui;
    }

    private static UiElement layout(UiForm ui, ObjectNode uiSchema, FormIndex index) {
        UiElement written = ui.layout();
        return written == null ? UiElement.read(uiSchema, index) : written;
    }

    private void checkExamples(JsonSource source, Form form) {
        JsonNode examples = source.root().get("examples");
        if (examples == null || !examples.isArray()) {
            return;
        }
        Asking asking = new Asking(Locale.ENGLISH, LocalDate.EPOCH);
        for (int i = 0; i < examples.size(); i++) {
            String at = Pointers.child("/examples", i);
            for (FieldError error : form.evaluate(examples.get(i), asking).errors()) {
                String place = at + error.pointer();
                findings.error(
                        source.file(),
                        source.line(source.lines().containsKey(place) ? place : at),
                        place,
                        "refused-example",
                        "has an example that the form itself refuses at \"" + error.pointer() + "\": "
                                + error.message());
            }
        }
    }

    private void checkOrphans() {
        uis.forEach((name, source) -> {
            if (!formNames.containsValue(name)) {
                findings.wholeFile(
                        source.file(),
                        "orphan-ui",
                        "has no schema beside it: forms/" + name + ".schema.json"
                                + NearestName.hint(name, formNames.values()));
            }
        });
    }

    /** The schema for readers outside: texts in English in place of their keys. */
    private ObjectNode published(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        resolveTexts(copy);
        return copy;
    }

    private void resolveTexts(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String keyword : List.of("title", "description")) {
                if (object.path(keyword).isString()) {
                    object.put(keyword, texts.resolve(object.get(keyword).stringValue(), Languages.FALLBACK));
                }
            }
            object.properties().forEach(entry -> {
                if (!entry.getKey().equals("examples")
                        && !entry.getKey().equals("const")
                        && !entry.getKey().equals("enum")
                        && !entry.getKey().equals("default")) {
                    resolveTexts(entry.getValue());
                }
            });
        } else if (node.isArray()) {
            node.forEach(this::resolveTexts);
        }
    }
}
