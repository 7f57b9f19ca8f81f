package org.licet.engine.task;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FileWatch;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.WorkPart;
import org.licet.engine.task.Tasks.Column;
import org.licet.engine.task.WorkValueMapper.Kept;
import org.licet.engine.task.WorkValueMapper.WorkValue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Keeps the answers that lists of tasks show beside each file, as its version of the package declares them. */
@Component
class WorkValues implements FileWatch {

    private final WorkValueMapper values;
    private final CaseFiles files;
    private final Catalogue catalogue;

    WorkValues(WorkValueMapper values, CaseFiles files, Catalogue catalogue) {
        this.values = values;
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public void filed(CaseFile file) {
        keep(file);
    }

    /** The answers may be others now. */
    @Override
    public void answered(CaseFile file, Instant at) {
        keep(file);
    }

    private void keep(CaseFile file) {
        WorkPart work = catalogue.version(file.version()).description().work();
        if (work.kept().isEmpty() || file.operation() != null) {
            return;
        }
        JsonNode data = files.data(file.reference());
        List<WorkValue> kept = work.kept().stream()
                .map(answer -> TypedAnswer.of(answer, data))
                .flatMap(Optional::stream)
                .toList();
        values.delete(file.reference().value());
        if (!kept.isEmpty()) {
            values.insert(file.reference().value(), kept);
        }
    }

    /** The columns of each task, by its id, in one statement; none of another agency's file. */
    Map<String, List<Column>> columns(Collection<TaskRecord> tasks) {
        Map<TaskRecord, WorkPart> showing = new LinkedHashMap<>();
        tasks.stream().filter(TaskRecord::isOfProcess).forEach(task -> {
            WorkPart work = catalogue.version(task.version()).description().work();
            if (!work.columns().isEmpty()) {
                showing.put(task, work);
            }
        });
        if (showing.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Kept>> kept =
                values.of(showing.keySet().stream().map(TaskRecord::application).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(Kept::application));
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        showing.forEach((task, work) ->
                columns.put(task.id(), columns(work, kept.getOrDefault(task.application(), List.of()))));
        return columns;
    }

    private static List<Column> columns(WorkPart work, List<Kept> kept) {
        return work.columns().stream()
                .flatMap(answer -> kept.stream()
                        .filter(value -> value.path().equals(answer.path()))
                        .map(value -> new Column(
                                answer.path(),
                                answer.type(),
                                answer.title(),
                                value.value(),
                                answer.choices().get(value.value()))))
                .toList();
    }
}
