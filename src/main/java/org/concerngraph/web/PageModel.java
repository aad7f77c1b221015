package org.concerngraph.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may ask. */
@ControllerAdvice
class PageModel {

    private final Paths paths;

    PageModel(Paths paths) {
        this.paths = paths;
    }

    @ModelAttribute("paths")
    Paths paths() {
        return paths;
    }
}
