package org.licet.engine.step;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.licet.processes.StepSignature;

/** The steps with what analysts need to know of them. */
public final class StepLibrary {

    private static final String FILE = "step-library.properties";

    private final Properties texts = new Properties();

    private StepLibrary() {
        try (Reader in = new InputStreamReader(StepLibrary.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A step.
     *
     * @param does what it does, in sentences
     * @param inputs those that must be given first
     */
    public record StepEntry(String name, String title, String does, List<Input> inputs, Set<String> errors) {}

    /** @param map whether it takes a map, not one value; @param choices what a literal may be; empty for anything */
    public record Input(String name, String does, boolean required, boolean map, List<String> choices) {}

    /** By name. */
    public static List<StepEntry> all() {
        StepLibrary library = new StepLibrary();
        return SupportedSteps.signatures().stream()
                .map(library::entry)
                .sorted(java.util.Comparator.comparing(StepEntry::name))
                .toList();
    }

    private StepEntry entry(StepSignature step) {
        List<Input> inputs = new ArrayList<>();
        new TreeSet<>(step.required()).forEach(name -> inputs.add(input(step.name(), name, true)));
        new TreeSet<>(step.optional()).forEach(name -> inputs.add(input(step.name(), name, false)));
        return new StepEntry(
                step.name(),
                text(step.name() + ".title"),
                text(step.name() + ".does"),
                inputs,
                new TreeSet<>(step.errors()));
    }

    private Input input(String step, String name, boolean required) {
        String key = step + "." + name;
        String choices = texts.getProperty(key + ".choices", "");
        return new Input(
                name,
                text(key),
                required,
                "map".equals(texts.getProperty(key + ".kind")),
                choices.isEmpty()
                        ? List.of()
                        : Arrays.stream(choices.split(",")).map(String::strip).toList());
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new MissingResourceException(FILE + " does not say " + key, FILE, key);
        }
        return text;
    }
}
