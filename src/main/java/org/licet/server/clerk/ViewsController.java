package org.licet.server.clerk;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.task.SavedViews;
import org.licet.engine.task.SavedViews.View;
import org.licet.server.api.Bodies;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The filters of the task list that the caller keeps under names. */
@RestController
@RequestMapping("/api/v1/views")
final class ViewsController {

    private final SavedViews views;
    private final Once once;

    ViewsController(SavedViews views, Once once) {
        this.views = views;
        this.once = once;
    }

    @GetMapping
    Views all(Actor by) {
        return new Views(views.list(by).stream().map(ViewJson::of).toList());
    }

    /** A name that is there already gets the new query; at most 20. */
    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The view",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ViewJson.class)))
    ResponseEntity<String> save(
            Actor by, @RequestHeader(name = Once.KEY, required = false) @Nullable String key, @RequestBody Body body) {
        return once.create(by, "views", key, body, () -> {
            View saved = views.save(by, null, body.checkedName(), body.checkedQuery());
            return Created.at("/api/v1/views/" + saved.id(), ViewJson.of(saved));
        });
    }

    /** Renames it, and changes what it filters by. */
    @PutMapping("/{id}")
    ViewJson change(Actor by, @PathVariable String id, @RequestBody Body body) {
        return ViewJson.of(views.save(by, id, body.checkedName(), body.checkedQuery()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor by, @PathVariable String id) {
        views.delete(by, id);
    }

    /**
     * @param name at most 60 characters
     * @param query parameters of {@code GET /api/v1/tasks}: {@code queue=team&sort=-due}; others are left out
     */
    record Body(@Nullable String name, @Nullable String query) {

        String checkedName() {
            return Bodies.required(name, "name");
        }

        String checkedQuery() {
            return Bodies.required(query, "query");
        }
    }

    record Views(List<ViewJson> items) {}

    record ViewJson(String id, String name, String query, Instant savedAt) {

        static ViewJson of(View it) {
            return new ViewJson(it.id(), it.name(), it.query(), it.savedAt());
        }
    }
}
