package org.licet.processes.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.processes.ModelInventory.Place;
import org.licet.processes.ModelReport;
import org.licet.processes.StepSignature;
import org.licet.processes.model.ModelXml;
import org.licet.processes.model.UnsafeModel;
import org.licet.processes.model.XmlNode;

/** Lints the models of one package together; each rule is a class of its own. */
public final class ModelLinter {
    private final Map<String, StepSignature> steps;

    public ModelLinter(Collection<StepSignature> steps) {
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(StepSignature::name, Function.identity()));
    }

    /** Files other than {@code .bpmn} and {@code .dmn} are left to others. */
    public ModelReport lint(Map<String, byte[]> files) {
        Findings findings = new Findings();
        Inventory inventory = new Inventory();
        List<BpmnFile> models = new ArrayList<>();
        new TreeMap<>(files).forEach((path, bytes) -> {
            if (path.endsWith(".bpmn")) {
                XmlNode root = read(path, bytes, findings);
                if (root != null && Structure.bpmn(path, findings).check(root)) {
                    models.add(new BpmnFile(path, root));
                }
            } else if (path.endsWith(".dmn")) {
                XmlNode root = read(path, bytes, findings);
                if (root != null && Structure.dmn(path, findings).check(root)) {
                    new DecisionRules(path, root, findings, inventory).check();
                }
            }
        });
        new ProcessRules(models, steps, findings, inventory).check();
        return new ModelReport(findings.sorted(), inventory.all());
    }

    private static @Nullable XmlNode read(String path, byte[] bytes, Findings findings) {
        try {
            return ModelXml.read(bytes);
        } catch (UnsafeModel e) {
            findings.error(new Place(path, e.line(), ""), e.code(), String.valueOf(e.getMessage()));
            return null;
        }
    }
}
