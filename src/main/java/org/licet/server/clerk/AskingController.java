package org.licet.server.clerk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Mark;
import org.licet.engine.task.Tasks;
import org.licet.server.api.Bodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Asks an applicant to remedy what the law requires, and takes that back. */
@RestController
final class AskingController {

    private static final int MOST_MARKS = 100;
    private static final int LONGEST_NOTE = 4_000;

    private final Corrections corrections;
    private final Tasks tasks;

    AskingController(Corrections corrections, Tasks tasks) {
        this.corrections = corrections;
        this.tasks = tasks;
    }

    /** By the clerk who has the task, which stays open; the term stands still. */
    @PostMapping("/api/v1/tasks/{id}/correction")
    TaskJson ask(Actor by, @PathVariable String id, @RequestBody Request body, Locale language) {
        String note =
                body.note() == null || body.note().isBlank() ? null : Bodies.text(body.note(), LONGEST_NOTE, "note");
        corrections.request(by, id, body.given(), note);
        return TaskJson.of(tasks.get(by, id), language);
    }

    /** By a clerk with an open task of the file; the term runs on. */
    @DeleteMapping("/api/v1/applications/{reference}/correction")
    ResponseEntity<Void> takeBack(Actor by, @PathVariable String reference) {
        corrections.takeBack(by, new ApplicationReference(reference));
        return ResponseEntity.noContent().build();
    }

    record Request(@Nullable List<Marked> marks, @Nullable String note) {

        List<Mark> given() {
            List<Mark> given = new ArrayList<>();
            for (Marked mark : Bodies.atMost(MOST_MARKS, Bodies.required(marks, "marks"), "marks")) {
                String at = "marks/" + given.size();
                Marked present = Bodies.required(mark, at);
                given.add(new Mark(
                        Bodies.required(present.requirement(), at + "/requirement"),
                        present.pointer(),
                        present.document(),
                        Bodies.required(present.message(), at + "/message")));
            }
            return given;
        }
    }

    /**
     * Exactly one of pointer and document.
     *
     * @param requirement id of a requirement that the package declares
     * @param pointer of a field or group of the application
     * @param document id of a declared document
     * @param message what is wrong with it, to the applicant
     */
    record Marked(
            @Nullable String requirement,
            @Nullable String pointer,
            @Nullable String document,
            @Nullable String message) {}
}
