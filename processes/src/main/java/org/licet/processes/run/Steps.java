package org.licet.processes.run;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.processes.Step;
import org.licet.processes.StepSignature;

/** The step library by name; asked for late, because steps may depend on what depends on the process engine. */
public final class Steps {
    private final Supplier<Stream<Step>> source;
    private volatile @Nullable Map<String, Step> steps;

    public Steps(Supplier<Stream<Step>> source) {
        this.source = source;
    }

    Step named(String name) {
        Step step = steps().get(name);
        if (step == null) {
            throw new IllegalStateException("there is no step `" + name + "`");
        }
        return step;
    }

    public Collection<StepSignature> signatures() {
        return steps().values().stream().map(Step::signature).toList();
    }

    private Map<String, Step> steps() {
        Map<String, Step> known = steps;
        if (known == null) {
            known = source.get()
                    .collect(Collectors.toUnmodifiableMap(
                            step -> step.signature().name(), step -> step));
            steps = known;
        }
        return known;
    }
}
