package org.licet.engine.application;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.processes.Outline;
import org.licet.processes.Outline.Node;
import org.licet.processes.Passage;
import org.licet.processes.Processes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DrawnCases implements CaseDrawings {

    /** What the process engine adds to the id of a task that is there several times. */
    private static final String SEVERAL = "#multiInstanceBody";

    private final ApplicationMapper applications;
    private final FileAccess access;
    private final Catalogue catalogue;
    private final Processes processes;

    DrawnCases(ApplicationMapper applications, FileAccess access, Catalogue catalogue, Processes processes) {
        this.applications = applications;
        this.access = access;
        this.catalogue = catalogue;
        this.processes = processes;
    }

    @Override
    @Transactional
    public Optional<CaseDrawing> find(
            Actor by, ApplicationReference reference, @Nullable String reason, Locale language) {
        return access.read(by, reference, reason, "drawing")
                .map(seen -> Objects.requireNonNull(applications.find(reference.value())))
                .flatMap(file -> drawing(file, language));
    }

    private Optional<CaseDrawing> drawing(ApplicationRecord file, Locale language) {
        PublishedPackage published = catalogue.version(file.version());
        String process = published.processOf(file.operation()).orElse(null);
        if (process == null) {
            return Optional.empty();
        }
        for (Map.Entry<String, byte[]> drawn :
                catalogue.drawings(file.version()).entrySet()) {
            Outline outline = processes.outline(drawn.getValue(), process).orElse(null);
            if (outline != null) {
                Standing standing = standing(file, outline);
                return Optional.of(new CaseDrawing(
                        process,
                        drawn.getKey(),
                        drawn.getValue(),
                        processes.named(drawn.getValue(), published.namesIn(language)),
                        standing.passed,
                        standing.active,
                        standing.steps(outline, published, language)));
            }
        }
        return Optional.empty();
    }

    private Standing standing(ApplicationRecord file, Outline outline) {
        Passage passage = file.processInstance() == null
                ? new Passage(Set.of(), Set.of())
                : processes.ownPassage(file.processInstance());
        Set<String> drawn = outline.nodes().stream().map(Node::id).collect(Collectors.toSet());
        return new Standing(
                file.processInstance() != null,
                file.caseFile().isOver(),
                within(drawn, passage.passed()),
                within(drawn, passage.active()));
    }

    private static Set<String> within(Set<String> drawn, Set<String> elements) {
        return elements.stream()
                .map(element -> element.replace(SEVERAL, ""))
                .filter(drawn::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param over decided or closed: what was not reached by then will not be, but for what is under way */
    private record Standing(boolean started, boolean over, Set<String> passed, Set<String> active) {

        List<CaseStep> steps(Outline outline, PublishedPackage published, Locale language) {
            Set<String> ahead = ahead(outline);
            return outline.nodes().stream()
                    .filter(Node::task)
                    .filter(node ->
                            passed.contains(node.id()) || active.contains(node.id()) || ahead.contains(node.id()))
                    .map(node -> new CaseStep(
                            node.id(), published.nameOf(node.id(), node.name()).in(language), state(node.id())))
                    .filter(step -> !step.name().isEmpty())
                    .toList();
        }

        private Set<String> ahead(Outline outline) {
            if (started || over) {
                return outline.ahead(active);
            }
            Set<String> all = new HashSet<>(outline.beginnings());
            all.addAll(outline.ahead(outline.beginnings()));
            return all;
        }

        private State state(String element) {
            return active.contains(element) ? State.NOW : passed.contains(element) ? State.DONE : State.AHEAD;
        }
    }
}
