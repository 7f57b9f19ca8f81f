package org.licet.engine.act;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseDocuments.CaseDocument;
import org.licet.engine.application.CaseFact;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.Json;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.processes.CaseKey;
import org.licet.processes.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a file by the names under which expressions and decision tables read them. */
@Component
class CaseFacts implements Facts, CaseReading {

    private static final String APPLICATION = "application";
    private static final String ENTRY = "entry";
    private static final String TASKS = "tasks";

    private final CaseFiles files;
    private final CaseDocuments documents;
    private final Registers registers;
    private final Map<String, CaseFact> kept;

    CaseFacts(CaseFiles files, CaseDocuments documents, Registers registers, List<CaseFact> kept) {
        this.files = files;
        this.documents = documents;
        this.registers = registers;
        this.kept = kept.stream().collect(Collectors.toUnmodifiableMap(CaseFact::name, Function.identity()));
    }

    @Override
    public Set<String> reserved() {
        Set<String> names = new TreeSet<>(Set.of(APPLICATION, ENTRY, TASKS));
        names.addAll(kept.keySet());
        return names;
    }

    @Override
    public @Nullable Object fact(CaseKey key, String name) {
        return document(new ApplicationReference(key.businessKey()), name);
    }

    @Override
    public @Nullable Object document(ApplicationReference reference, String name) {
        CaseFact other = kept.get(name);
        if (other != null) {
            return other.of(reference);
        }
        return switch (name) {
            case APPLICATION -> Json.plain(files.data(original(reference)));
            case ENTRY -> entry(reference);
            case TASKS -> tasks(reference);
            default -> documents.latest(reference, name).map(Json::plain).orElse(null);
        };
    }

    @Override
    public Map<String, @Nullable Object> all(ApplicationReference reference) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Map<String, @Nullable Object> tasks = new LinkedHashMap<>();
        for (CaseDocument document : documents.all(reference)) {
            Object data = Json.plain(document.data());
            facts.put(document.name(), data);
            if (document.kind() == CaseDocuments.Kind.FORM) {
                tasks.put(document.element(), data);
            }
        }
        facts.put(APPLICATION, Json.plain(files.data(original(reference))));
        facts.put(TASKS, tasks);
        kept.forEach((name, fact) -> {
            Object document = fact.of(reference);
            if (document != null) {
                facts.put(name, document);
            }
        });
        Object entry = entry(reference);
        if (entry != null) {
            facts.put(ENTRY, entry);
        }
        return facts;
    }

    @Override
    public @Nullable Object at(ApplicationReference reference, String path) {
        return Paths.read(path, name -> document(reference, name));
    }

    @Override
    public ObjectNode filled(ApplicationReference reference, Map<String, String> paths) {
        return new EntryMapping(paths).fill(name -> document(reference, name));
    }

    /** What is asked of an entry is read beside the application that led to it. */
    private ApplicationReference original(ApplicationReference reference) {
        CaseFile file = files.get(reference);
        if (file.operation() == null) {
            return reference;
        }
        return files.entry(reference)
                .map(entry -> view(file.agency(), entry).application())
                .map(ApplicationReference::new)
                .orElse(reference);
    }

    private Map<String, @Nullable Object> tasks(ApplicationReference reference) {
        Map<String, @Nullable Object> tasks = new LinkedHashMap<>();
        documents.all(reference).stream()
                .filter(document -> document.kind() == CaseDocuments.Kind.FORM)
                .forEach(document -> tasks.put(document.element(), Json.plain(document.data())));
        return tasks;
    }

    private @Nullable Map<String, @Nullable Object> entry(ApplicationReference reference) {
        IssuedEntry issued = files.entry(reference).orElse(null);
        if (issued == null) {
            return null;
        }
        EntryView entry = view(files.get(reference).agency(), issued);
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        if (Json.plain(entry.data()) instanceof Map<?, ?> data) {
            data.forEach((field, value) -> fact.put(String.valueOf(field), value));
        }
        fact.put("number", entry.number());
        fact.put("status", entry.status());
        return fact;
    }

    private EntryView view(String agency, IssuedEntry entry) {
        Actor insider =
                new Actor(Actor.SYSTEM.login(), Actor.SYSTEM.name(), Set.of(new AgencyRole(agency, Roles.SUPERVISOR)));
        return registers
                .entry(insider, entry.registerId(), entry.number())
                .orElseThrow(() -> new IllegalStateException("there is no entry " + entry.number()));
    }
}
