package org.licet.server.analyst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.step.StepLibrary;
import org.licet.engine.step.StepLibrary.Input;
import org.licet.engine.step.StepLibrary.StepEntry;

/** The step library as element templates of Camunda Modeler (its format for Camunda Platform 7). */
public final class ElementTemplates {

    private ElementTemplates() {}

    /** One template a step, ready to be written as JSON. */
    public static List<Map<String, Object>> all() {
        return StepLibrary.all().stream().map(ElementTemplates::template).toList();
    }

    private static Map<String, Object> template(StepEntry step) {
        List<Map<String, Object>> properties = new ArrayList<>();
        properties.add(Map.of(
                "type",
                "Hidden",
                "value",
                "${" + step.name() + "}",
                "binding",
                Map.of("type", "property", "name", "camunda:delegateExpression")));
        step.inputs().stream()
                .filter(input -> !input.map())
                .map(ElementTemplates::property)
                .forEach(properties::add);
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("name", "Licet: " + step.title());
        template.put("id", "org.licet." + step.name());
        template.put("description", step.does());
        template.put("appliesTo", List.of("bpmn:ServiceTask", "bpmn:SendTask"));
        template.put("properties", properties);
        return template;
    }

    private static Map<String, Object> property(Input input) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", input.name());
        property.put("description", input.does());
        property.put("type", input.choices().isEmpty() ? "String" : "Dropdown");
        if (!input.choices().isEmpty()) {
            property.put(
                    "choices",
                    input.choices().stream()
                            .map(choice -> Map.of("name", choice, "value", choice))
                            .toList());
        }
        property.put("binding", Map.of("type", "camunda:inputParameter", "name", input.name()));
        if (input.required()) {
            property.put("constraints", Map.of("notEmpty", true));
        } else {
            property.put("optional", true);
        }
        return property;
    }
}
