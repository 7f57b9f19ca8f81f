package org.licet.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The branches of a {@code oneOf} or {@code anyOf}. When every branch fixes the same field with a {@code const} or
 * {@code enum}, that field chooses the branch (the discriminating field) and the others are not asked. Otherwise all
 * branches are asked and the validator alone decides.
 *
 * @param discriminators the fields that choose; empty when nothing does
 * @param chooser the discriminating fields by themselves, asked while no branch is chosen
 */
record Alternatives(String pointer, List<Branch> branches, Set<String> discriminators, @Nullable SchemaPart chooser) {

    /** @param fixed discriminating field to the values that choose this branch */
    record Branch(SchemaPart part, Map<String, Set<JsonNode>> fixed) {}

    static @Nullable Alternatives of(JsonNode json, String pointer, String keyword) {
        List<SchemaPart> parts = SchemaPart.list(json, pointer, keyword);
        if (parts.isEmpty()) {
            return null;
        }
        List<Branch> branches = new ArrayList<>();
        Set<String> shared = new TreeSet<>();
        for (SchemaPart part : parts) {
            Map<String, Set<JsonNode>> fixed = new LinkedHashMap<>();
            collectFixed(part, fixed);
            branches.add(new Branch(part, fixed));
            if (branches.size() == 1) {
                shared.addAll(fixed.keySet());
            } else {
                shared.retainAll(fixed.keySet());
            }
        }
        if (parts.size() < 2) {
            shared.clear();
        }
        String place = Pointers.child(pointer, keyword);
        return new Alternatives(
                place, List.copyOf(branches), shared, shared.isEmpty() ? null : chooser(branches, shared));
    }

    List<SchemaPart> parts() {
        return branches.stream().map(Branch::part).toList();
    }

    boolean isDiscriminated() {
        return !discriminators.isEmpty();
    }

    /** The index of the branch that the answers choose, -1 when they choose none. */
    int chosen(@Nullable JsonNode value) {
        for (int i = 0; i < branches.size(); i++) {
            if (isChosen(branches.get(i), value)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether these are the values of one answer with a title each: {@code [{const, title}, ...]}. */
    boolean areChoices() {
        return branches.stream().allMatch(branch -> branch.part().json().has("const"));
    }

    /** All values of a discriminating field, as a list of the schema's constants. */
    JsonNode values(String name) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        branches.forEach(branch -> branch.fixed().getOrDefault(name, Set.of()).forEach(values::add));
        return values;
    }

    /** The names of which the branches demand one each and nothing more: "an e-mail address or a telephone number". */
    List<String> onlyRequired() {
        List<String> names = new ArrayList<>();
        for (Branch branch : branches) {
            JsonNode json = branch.part().json();
            if (json.size() != 1 || branch.part().required().isEmpty()) {
                return List.of();
            }
            names.addAll(branch.part().required());
        }
        return names;
    }

    private boolean isChosen(Branch branch, @Nullable JsonNode value) {
        if (value == null || !value.isObject()) {
            return false;
        }
        for (String name : discriminators) {
            JsonNode answer = value.get(name);
            Set<JsonNode> fixed = branch.fixed().getOrDefault(name, Set.of());
            if (answer == null || !fixed.contains(answer)) {
                return false;
            }
        }
        return true;
    }

    private static void collectFixed(SchemaPart part, Map<String, Set<JsonNode>> fixed) {
        part.properties().forEach((name, property) -> {
            Set<JsonNode> values = new HashSet<>();
            if (property.json().has("const")) {
                values.add(property.json().get("const"));
            } else if (property.json().path("enum").isArray()) {
                property.json().get("enum").forEach(values::add);
            }
            if (!values.isEmpty()) {
                fixed.putIfAbsent(name, values);
            }
        });
        part.allOf().forEach(each -> collectFixed(each, fixed));
    }

    private static SchemaPart chooser(List<Branch> branches, Set<String> names) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = json.putObject("properties");
        for (String name : names) {
            properties.putObject(name);
            if (branches.stream().allMatch(branch -> isRequired(branch.part(), name))) {
                json.withArrayProperty("required").add(name);
            }
        }
        SchemaPart first = branches.get(0).part();
        names.forEach(name -> titles(first, name, properties));
        return SchemaPart.of(json, first.pointer());
    }

    private static void titles(SchemaPart part, String name, ObjectNode properties) {
        SchemaPart property = part.properties().get(name);
        if (property != null && property.json().has("title")) {
            properties.withObjectProperty(name).set("title", property.json().get("title"));
        }
        part.allOf().forEach(each -> titles(each, name, properties));
    }

    private static boolean isRequired(SchemaPart part, String name) {
        return part.required().contains(name) || part.allOf().stream().anyMatch(each -> isRequired(each, name));
    }
}
