package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import org.licet.engine.access.Actor;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the form that an operation asks. */
@PageController
@RequestMapping("/my/acts/{register}/{number}/operations/{operation}/pages/{page}")
final class OperationFormController {

    private final ActOperations operations;
    private final FillingPages pages;

    OperationFormController(ActOperations operations, FillingPages pages) {
        this.operations = operations;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        ActOperation what = new ActOperation(register, number, operation);
        return pages.show(page, by, operations.form(page, by, what), formPage, request);
    }

    @PostMapping
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String register,
            @PathVariable String number,
            @PathVariable String operation,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        ActOperation what = new ActOperation(register, number, operation);
        return pages.take(page, by, () -> operations.form(page, by, what), formPage, request);
    }
}
