package org.licet.server.clerk.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.task.SavedViews;
import org.licet.engine.task.SavedViews.ViewRefused;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work basket: what there is to do, across all authorizations. */
@PageController
final class BasketController {

    private final Basket basket;
    private final Tasks tasks;
    private final SavedViews views;

    BasketController(Basket basket, Tasks tasks, SavedViews views) {
        this.basket = basket;
        this.tasks = tasks;
        this.views = views;
    }

    @GetMapping("/work")
    ModelAndView basket(Actor by, Page page, @RequestParam Map<String, String> parameters) {
        Doors.clerks(by);
        Map<String, @Nullable Object> model =
                basket.show(by, page, BasketAddress.of(parameters), parameters.get("after"));
        model.put("said", Said.text(page, parameters.get("said")));
        return page.show("clerk/basket", model);
    }

    /** Takes the next case up and opens it. The filters of the list that one looks at hold. */
    @PostMapping("/work/next")
    ModelAndView next(Actor by, @RequestParam Map<String, String> parameters) {
        Doors.clerks(by);
        BasketAddress address = BasketAddress.of(parameters);
        Optional<TaskView> taken = tasks.claimNext(by, address.query());
        return Going.to(
                taken.map(task -> Addresses.path("work", "tasks", task.row().id()))
                        .orElseGet(() -> address.with("said", "nothing-left")));
    }

    @PostMapping("/work/views")
    ModelAndView keep(
            Actor by,
            Page page,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "view-name", defaultValue = "") String name) {
        Doors.clerks(by);
        BasketAddress address = BasketAddress.of(parameters);
        try {
            views.save(by, null, name, address.asQuery());
            return Going.to(address.with("said", "view-saved"));
        } catch (ViewRefused refused) {
            Map<String, @Nullable Object> model = new LinkedHashMap<>(basket.show(by, page, address, null));
            model.put("viewName", name);
            model.put("viewError", page.text("work.view." + refused.code()));
            return page.show("clerk/basket", HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
    }

    @PostMapping("/work/views/{id}/delete")
    ModelAndView drop(Actor by, @PathVariable String id) {
        views.delete(by, id);
        return Going.to("/work?said=view-deleted");
    }
}
